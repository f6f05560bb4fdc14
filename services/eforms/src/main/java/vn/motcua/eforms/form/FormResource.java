package vn.motcua.eforms.form;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.problem.ProblemException;

/** Forms as they were published. */
@Path("/api/eforms/v1/forms/{code}/versions/{version}")
@RunOnVirtualThread
class FormResource {

    private final Forms forms;

    FormResource(Forms forms) {
        this.forms = forms;
    }

    @GET
    @Operation(summary = "A version of a form; it never changes")
    public RestResponse<FormDefinition> version(@RestPath String code, @RestPath int version) {
        var form = forms.version(code, version)
                .orElseThrow(() -> ProblemException.notFound("Form " + code + " has no version " + version + "."));
        return RestResponse.ResponseBuilder.ok(form)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable").build();
    }
}
