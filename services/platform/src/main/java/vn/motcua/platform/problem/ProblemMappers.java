package vn.motcua.platform.problem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JacksonException;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

import vn.motcua.platform.vault.Erased;

/** Turns every failure into a problem; what nobody expected is logged and gives away nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 2;
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");
    private static final int DEEPEST = 20;

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(violation -> new Problem.Error(pointer(violation.getPropertyPath()),
                        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                        violation.getMessage()))
                .toList();
        return answer(new ProblemException(400, "invalid", "The request is not valid.", errors, Map.of()).problem());
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException e) {
        return answer(new ProblemException(400, "unreadable", "The body can't be read as JSON for this request.").problem());
    }

    @ServerExceptionMapper
    public Response raced(OptimisticLockException e) {
        return answer(new ProblemException(409, "lost-race", "Somebody else changed this just now. Read it again.").problem());
    }

    @ServerExceptionMapper
    public Response unauthorised(UnauthorizedException e) {
        return answer(new ProblemException(401, "sign-in-needed", "Sign in first.").problem());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(new ProblemException(403, "forbidden", "Your role doesn't allow this.").problem());
    }

    @ServerExceptionMapper
    public Response known(WebApplicationException e) {
        if (Passing.isNeighbourAway(e)) {
            return comeAgain("A neighbour", e);
        }
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        var reason = response.getStatusInfo().getReasonPhrase();
        return answer(new ProblemException(response.getStatus(), reason.toLowerCase().replace(' ', '-'), reason).problem());
    }

    @ServerExceptionMapper
    public Response gone(Erased e) {
        return answer(new ProblemException(410, "erased", "This was erased.").problem());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (Passing.isDatabaseAway(e)) {
            return comeAgain("The database", e);
        }
        if (Passing.isNeighbourAway(e)) {
            return comeAgain("A neighbour", e);
        }
        if (Passing.isDiskFull(e)) {
            return comeAgain("Room on the disk", e);
        }
        if (isNoText(e)) {
            return answer(
                    ProblemException.badRequest("unreadable", "The request has a character that no text can have.").problem());
        }
        var problem = new ProblemException(500, "unexpected", "Something went wrong on our side.", List.of(), Map.of());
        LOG.errorf(e, "Unexpected failure %s", problem.problem().correlationId());
        return answer(problem.problem());
    }

    /** That something is away is no secret: come again soon, with the same key, and nothing is done twice. */
    private static Response comeAgain(String whoIsAway, Throwable e) {
        var busy = new ProblemException(503, "try-again", "We can't do this right now. Please try again in a moment.")
                .problem();
        LOG.warnf("%s is out of reach (%s): %s", whoIsAway, busy.correlationId(), e.getMessage());
        return Response.fromResponse(answer(busy)).header("Retry-After", RETRY_SECONDS).build();
    }

    /** PostgreSQL keeps no zero character, as such or escaped in JSON; only hostile programs send one. */
    private static boolean isNoText(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && NO_TEXT.contains(String.valueOf(refused.getSQLState())));
    }

    /** In the words of the request: the names of our methods and parameters say nothing to the caller. */
    private static String pointer(Path path) {
        var place = new ArrayList<String>();
        var parameter = "";
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                place.add(node.getIndex().toString());
            }
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY -> place.add(node.getName());
                default -> {
                    // Names of ours.
                }
            }
        }
        return place.isEmpty() ? parameter : "/" + String.join("/", place);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
