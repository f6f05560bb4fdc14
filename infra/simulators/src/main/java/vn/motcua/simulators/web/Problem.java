package vn.motcua.simulators.web;

/** A refusal, told as {@code application/problem+json} (RFC 9457). */
public final class Problem extends RuntimeException {

    private final int status;
    private final String title;

    public Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    public Reply reply() {
        return Reply.json(status, new Body("about:blank", title, status, String.valueOf(getMessage())))
                .as("application/problem+json");
    }

    private record Body(String type, String title, int status, String detail) {}
}
