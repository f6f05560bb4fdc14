package vn.motcua.documents.dossier;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** A service that is needed for the answer isn't there; the caller may try again soon (503). */
public class NeighbourAway extends WebApplicationException {

    private static final long serialVersionUID = 1;
    private static final int RETRY_AFTER_SECONDS = 5;

    public NeighbourAway(String neighbour) {
        super(Response.status(503)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .type(Problem.MEDIA_TYPE)
                .entity(new ProblemException(503, "neighbour-away", "The service " + neighbour
                        + " can't be asked just now. Try again in a moment.").problem())
                .build());
    }
}
