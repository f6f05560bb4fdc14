package vn.motcua.documents.file;

/** A check has failed; the file is thrown away. */
class Rejected extends Exception {

    private static final long serialVersionUID = 1;

    private final Rejection reason;

    Rejected(Rejection reason) {
        super(reason.name());
        this.reason = reason;
    }

    Rejection reason() {
        return reason;
    }
}
