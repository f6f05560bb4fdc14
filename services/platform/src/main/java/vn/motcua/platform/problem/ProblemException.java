package vn.motcua.platform.problem;

import java.util.List;
import java.util.Map;

import vn.motcua.platform.correlation.Correlation;

/** Refuses a request with a problem that says why; rolls the transaction back. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(int status, String code, String detail, List<Problem.Error> errors,
            Map<String, Object> more) {
        super(code + ": " + detail);
        this.problem = new Problem(Problem.PREFIX + code, code.replace('-', ' '), status, detail,
                Correlation.current(), errors, more);
    }

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(400, code, detail);
    }

    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(403, code, detail);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, "not-found", detail);
    }

    public static ProblemException conflict(String code, String detail, Map<String, Object> more) {
        return new ProblemException(409, code, detail, List.of(), more);
    }

    public static ProblemException unprocessable(String code, String detail) {
        return new ProblemException(422, code, detail);
    }

    public static ProblemException invalid(List<Problem.Error> errors) {
        return new ProblemException(422, "invalid", "Some answers need to be mended.", errors, Map.of());
    }

    public Problem problem() {
        return problem;
    }
}
