package vn.motcua.workflow.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.platform.correlation.CorrelationHeaders;
import vn.motcua.platform.idempotency.Idempotency;

/** Has the documents service render and seal a result; the same dossier always gets the same paper. */
@RegisterRestClient(configKey = "documents")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/documents/v1/results")
interface DocumentsClient {

    record Result(UUID dossier, String code, String procedure, int version, String unit, String number, LocalDate issuedOn,
            Signer signer, Map<String, Object> content) {}

    record Signer(String name, String title) {}

    record Sealed(UUID document, String sha256, String verification) {}

    @POST
    Sealed seal(@HeaderParam("Authorization") String token, @HeaderParam(Idempotency.HEADER) String key, Result result);
}
