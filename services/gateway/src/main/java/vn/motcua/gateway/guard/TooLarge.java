package vn.motcua.gateway.guard;

/** The body passed its limit while it flowed. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge() {
        super("Body over the limit", null, false, false);
    }
}
