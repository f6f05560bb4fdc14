package vn.motcua.ui.citizen;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.DocumentsClient.Judged;
import vn.motcua.ui.client.DocumentsClient.Shown;

/** Whether a paper is genuine: by the code on it, or by the file itself. For anybody. */
@Path("/xac-minh")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class VerifyPages {

    private final DocumentsClient documents;

    VerifyPages(@RestClient DocumentsClient documents) {
        this.documents = documents;
    }

    /** @param missing whether the button was pressed without a file */
    record Ask(boolean missing, boolean codeMissing) implements TemplateInstance {}

    record Paper(String code, Shown paper) implements TemplateInstance {}

    record Verdict(String name, Judged judged) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestQuery("ma") Optional<String> code) {
        return code.map(String::strip).filter(typed -> !typed.isEmpty()).<TemplateInstance> map(this::byCode)
                .orElseGet(() -> new Ask(false, code.isPresent()));
    }

    @GET
    @Path("{code}")
    public TemplateInstance byCode(@RestPath String code) {
        return new Paper(code, documents.verify(code));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance byFile(@RestForm @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return new Ask(true, false);
        }
        var form = DocumentsClient.form(file.fileName(), file.uploadedFile().toFile(), "application/pdf");
        return new Verdict(file.fileName(), documents.judge(form));
    }
}
