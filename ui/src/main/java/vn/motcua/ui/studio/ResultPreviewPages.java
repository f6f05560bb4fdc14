package vn.motcua.ui.studio;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.FormClient;
import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.shell.Reach;

/** The words of a result as they will be printed, while they are being written. */
@Path("/xuong/thu-tuc/{code}/xem-truoc-ket-qua")
@RunOnVirtualThread
class ResultPreviewPages {

    private final StudioClient studio;
    private final FormClient forms;
    private final DocumentsClient documents;

    ResultPreviewPages(@RestClient StudioClient studio, @RestClient FormClient forms, @RestClient DocumentsClient documents) {
        this.studio = studio;
        this.forms = forms;
        this.documents = documents;
    }

    @GET
    @Produces("application/pdf")
    public RestResponse<byte[]> preview(@RestPath String code) {
        StudioPages.enter();
        var document = studio.draft(code).document();
        var pdf = documents.preview(new DocumentsClient.Words(document.path("paper"),
                SampleAnswers.of(form(document), document.path("finding"))));
        return RestResponse.ResponseBuilder.ok(pdf, "application/pdf").header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"ket-qua-" + code + ".pdf\"").build();
    }

    /** A form that can't be had leaves the places with their names. */
    private JsonNode form(JsonNode document) {
        return Reach.maybe(() -> forms.form(document.path("form").asText(), document.path("formVersion").asInt()))
                .orElse(MissingNode.getInstance());
    }
}
