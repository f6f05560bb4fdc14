package vn.motcua.documents.seal;

/**
 * What the signatures in a PDF tell.
 *
 * @param trusted   the last signature is intact, time-stamped and made by an agency of our authority
 * @param whole     it covers the file from its first byte to its last
 * @param untouched nothing was drawn or changed after any signature
 */
public record Examination(boolean trusted, boolean whole, boolean untouched) {

    static final Examination NOTHING = new Examination(false, false, false);

    public boolean isGood() {
        return trusted && whole && untouched;
    }
}
