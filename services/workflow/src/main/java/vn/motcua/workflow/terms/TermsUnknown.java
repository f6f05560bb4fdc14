package vn.motcua.workflow.terms;

import vn.motcua.platform.problem.ProblemException;

/** The terms of a version that wasn't heard of yet are needed (503): they come by themselves, or can be asked for. */
public class TermsUnknown extends ProblemException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final int version;

    TermsUnknown(String code, int version) {
        super(503, "terms-unknown", "The rules of this procedure can't be read now. Try again in a minute.");
        this.code = code;
        this.version = version;
    }

    /** A consumer that needs them waits while the catalogue is away, and puts aside what it doesn't know either. */
    TermsUnknown because(RuntimeException answer) {
        initCause(answer);
        return this;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }
}
