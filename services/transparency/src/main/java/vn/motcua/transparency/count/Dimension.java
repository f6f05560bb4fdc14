package vn.motcua.transparency.count;

/** By what is counted; the first four cut the figures, the others are groups of columns. */
public enum Dimension {
    MONTH,
    PLACE,
    PROCEDURE,
    CHANNEL,
    OUTCOME,
    PAYMENT,
    RATING;

    public boolean isColumn() {
        return compareTo(OUTCOME) >= 0;
    }
}
