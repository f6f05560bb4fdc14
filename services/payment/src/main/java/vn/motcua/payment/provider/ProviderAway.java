package vn.motcua.payment.provider;

/** The provider gives no answer that can be trusted; nothing is known, so nothing may be decided. */
public class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProviderAway(String message) {
        super(message);
    }

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
