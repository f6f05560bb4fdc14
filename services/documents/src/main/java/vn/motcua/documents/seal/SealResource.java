package vn.motcua.documents.seal;

import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What others need to verify our seals with their own tools. */
@Path("/api/documents/v1/seals")
@PermitAll
@RunOnVirtualThread
class SealResource {

    private final Authority authority;

    SealResource(Authority authority) {
        this.authority = authority;
    }

    @GET
    @Path("authority.pem")
    @Produces("application/x-pem-file")
    public String certificate() {
        var base64 = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(authority.certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    @GET
    @Path("revocations.crl")
    @Produces("application/pkix-crl")
    public byte[] revocations() {
        return authority.revocationList();
    }
}
