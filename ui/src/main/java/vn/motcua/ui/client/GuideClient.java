package vn.motcua.ui.client;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What an officer needs to know of a procedure, in the version under which a dossier was filed. */
@Path("/api/catalogue/v1/procedures/{code}/versions/{version}")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface GuideClient {

    record Procedure(List<Component> components, List<Exemption> exemptions, List<LegalBasis> legalBases) {}

    /** @param heldByState never asked for: the state has it already */
    record Component(String code, Text name, boolean required, boolean heldByState) {}

    record LegalBasis(String number, Text title) {}

    @GET
    Procedure procedure(@PathParam("code") String code, @PathParam("version") int version);
}
