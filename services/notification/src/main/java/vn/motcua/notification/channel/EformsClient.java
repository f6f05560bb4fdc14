package vn.motcua.notification.channel;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.client.filter.OidcClientFilter;

/** Asks eforms, with our own account, how an applicant wants to be told; the applicant can see that we asked. */
@Path("/api/eforms/v1/filings")
@RegisterRestClient(configKey = "eforms")
@OidcClientFilter
interface EformsClient {

    /** @param consents the media that the applicant chose: MAIL, SMS, ZALO */
    record Contact(@Nullable String email, @Nullable String phone, @Nullable String zalo, @Nullable String language,
            @Nullable List<String> consents) {}

    @GET
    @Path("{dossier}/contact")
    Contact contact(@PathParam("dossier") UUID dossier, @QueryParam("purpose") String purpose);
}
