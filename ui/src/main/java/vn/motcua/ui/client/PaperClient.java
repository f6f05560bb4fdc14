package vn.motcua.ui.client;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** The official papers of a dossier; the first opening makes them. */
@Path("/api/documents/v1/dossiers")
@RegisterRestClient(configKey = "documents")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface PaperClient {

    /** @param kind as in {@code /papers/{kind}.pdf} */
    record Paper(String kind, Text title, boolean available) {}

    @GET
    @Path("{dossier}/papers")
    List<Paper> papers(@PathParam("dossier") UUID dossier);
}
