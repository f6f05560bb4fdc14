package vn.motcua.gateway.notice;

import java.util.Locale;

/** Everything the gateway itself may have to say; the sentences are in {@code messages/notices_*.properties}. */
public enum Notice {

    BAD_REQUEST(400, Way.HOME),
    SIGN_IN_FAILED(400, Way.SIGN_IN),
    SIGN_IN_NEEDED(401, Way.SIGN_IN),
    CROSS_SITE(403, Way.HOME),
    OTHER_ACCOUNT(403, Way.SIGN_OUT),
    SECOND_FACTOR_NEEDED(403, Way.SIGN_OUT),
    NOT_FOUND(404, Way.HOME),
    NO_SUCH_METHOD(405, Way.HOME),
    TOO_LARGE(413, Way.HOME),
    ADDRESS_TOO_LONG(414, Way.HOME),
    TOO_MANY(429, Way.AGAIN),
    UPSTREAM_DOWN(503, Way.AGAIN),
    OVERLOADED(503, Way.AGAIN),
    SIGN_IN_DOWN(503, Way.AGAIN),
    UPSTREAM_SLOW(504, Way.AGAIN),
    SIGN_OUT(200, Way.SIGN_OUT);

    /** What the reader can do next. */
    enum Way {
        HOME,
        AGAIN,
        SIGN_IN,
        SIGN_OUT
    }

    private final int status;
    private final Way way;

    Notice(int status, Way way) {
        this.status = status;
        this.way = way;
    }

    public int status() {
        return status;
    }

    Way way() {
        return way;
    }

    /** Stable name for programs and for the message bundle: {@code too-many}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
