package vn.motcua.contracts;

/** How long the law gives the agency, counted in {@code unit}; for {@code SAME_DAY} the amount is 0. */
public record TimeLimit(int amount, Unit unit) {

    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY,
        HOUR,
        SAME_DAY
    }
}
