package vn.motcua.transparency.count;

/**
 * A kind of thing that is counted; {@link #NONE} where a dimension doesn't apply.
 *
 * @param month    {@code 2026-11}
 * @param province GSO code of the province
 */
public record Cell(String month, String province, String agency, String procedure, String channel, String outcome,
        String payment, String rating) {

    public static final String NONE = "-";
}
