package vn.motcua.ui.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.DocumentsClient.Kept;

/** Passes a file that came with a form on to the documents service. */
@ApplicationScoped
public class Bringing {

    private final DocumentsClient documents;

    Bringing(@RestClient DocumentsClient documents) {
        this.documents = documents;
    }

    /**
     * @param beside id of the dossier, draft or petition that it goes with
     * @throws vn.motcua.ui.shell.ServiceProblem when it isn't taken; {@link FileRefusal} words it
     */
    public Kept bring(UUID beside, Optional<String> component, FormValue file) {
        var form = with(file).attribute("dossier", beside.toString(), null);
        component.ifPresent(code -> form.attribute("component", code, null));
        return documents.bring(form);
    }

    /**
     * A paper of a draft that people are to be asked about.
     *
     * @throws vn.motcua.ui.shell.ServiceProblem when it isn't taken; {@link FileRefusal} words it
     */
    public Kept bringPaper(UUID consultation, FormValue file) {
        return documents.bringPaper(with(file).attribute("consultation", consultation.toString(), null));
    }

    private static ClientMultipartForm with(FormValue file) {
        try {
            return ClientMultipartForm.create().binaryFileUpload("file", file.getFileName(), stored(file).toString(),
                    "application/octet-stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small file may still be in memory. */
    private static Path stored(FormValue file) throws IOException {
        if (!file.getFileItem().isInMemory()) {
            return file.getFileItem().getFile();
        }
        var stored = Files.createTempFile("brought", "");
        stored.toFile().deleteOnExit();
        file.getFileItem().write(stored);
        return stored;
    }
}
