package vn.motcua.ui.shell;

import java.net.URI;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Every failure as a page that says what is the matter, what to do now, and the id to quote on the phone. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final String SENT_BEFORE = "already-submitted";

    record Failure(String title, String text, String correlationId) implements TemplateInstance {}

    record SignIn(String face) implements TemplateInstance {}

    @ServerExceptionMapper
    public Response signIn(SignInNeeded e) {
        return Response.status(401).header(SignInNeeded.HEADER, e.face().header()).type(MediaType.TEXT_HTML_TYPE)
                .entity(new SignIn(e.face().header()).render()).build();
    }

    @ServerExceptionMapper
    public Response unauthorised(UnauthorizedException e) {
        return signIn(new SignInNeeded(currentFace()));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return page(403);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return page(404);
    }

    @ServerExceptionMapper
    public Response refusedByService(ServiceProblem e) {
        if (e.code().equals(SENT_BEFORE) && e.more().get("dossier") instanceof String dossier) {
            return Response.seeOther(URI.create(Visit.current().under("/can-bo") ? "/can-bo/ho-so/" + dossier
                    : "/ho-so/" + dossier)).build();
        }
        return switch (e.status()) {
            case 401 -> signIn(new SignInNeeded(currentFace()));
            case 403 -> page(403);
            case 404, 410 -> page(404);
            case 409, 412, 422, 428 -> page(409);
            case 429, 502, 503, 504 -> away(e);
            default -> unexpected(e);
        };
    }

    @ServerExceptionMapper
    public Response away(ProcessingException e) {
        return away((Throwable) e);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        return status < 400 ? e.getResponse() : page(status >= 500 ? 500 : status == 403 ? 403 : 404);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.errorf(e, "Unexpected failure on %s", Visit.current().path());
        return page(500);
    }

    private static Response away(Throwable e) {
        LOG.warnf("A service is away for %s: %s", Visit.current().path(), e.toString());
        return Response.fromResponse(page(503)).header("Retry-After", "10").build();
    }

    private static Response page(int kind) {
        var words = "error-" + kind;
        var failure = new Failure(Messages.say(words + "-title"), Messages.say(words + "-text"),
                Visit.current().correlationId());
        return Response.status(kind).type(MediaType.TEXT_HTML_TYPE).entity(failure.render()).build();
    }

    private static SignInNeeded.Face currentFace() {
        return Visit.current().under("/can-bo") ? SignInNeeded.Face.OFFICER : SignInNeeded.Face.CITIZEN;
    }
}
