package vn.motcua.documents.load;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** Too many want the same at once; nothing was done (503). */
public class Busy extends WebApplicationException {

    private static final long serialVersionUID = 1;
    private static final int RETRY_AFTER_SECONDS = 10;

    Busy() {
        super(Response.status(503)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .type(Problem.MEDIA_TYPE)
                .entity(new ProblemException(503, "busy", "Many files are being handled just now. Try again in a moment.")
                        .problem())
                .build());
    }
}
