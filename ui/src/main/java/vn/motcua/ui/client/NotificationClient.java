package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What the portal told somebody, and how they want to be told. */
@Path("/api/notification/v1")
@RegisterRestClient(configKey = "notification")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface NotificationClient {

    /** @param medium MAIL, SMS or ZALO */
    record Channel(UUID id, String medium, String address, boolean confirmed) {}

    /** What is null stays; what is empty is taken away. */
    record Addresses(@Nullable String email, @Nullable String phone, @Nullable String zalo) {}

    record Code(String code) {}

    record Preferences(String language, Set<String> muted) {

        public boolean hears(String medium) {
            return !muted.contains(medium);
        }
    }

    /** @param dossier the dossier or petition that it is about */
    record Item(UUID id, Instant at, UUID dossier, Optional<String> code, String template, Text title, Text text,
            boolean read) {

        /** Where it is followed. */
        public String place() {
            return (template.startsWith("petition-") ? "/phan-anh-kien-nghi/cua-toi/" : "/ho-so/") + dossier;
        }
    }

    @GET
    @Path("/channels")
    List<Channel> channels();

    @PUT
    @Path("/channels")
    List<Channel> change(Addresses addresses);

    @POST
    @Path("/channels/{id}/verification")
    void confirm(@PathParam("id") UUID id, Code code);

    @GET
    @Path("/preferences")
    Preferences preferences();

    @PUT
    @Path("/preferences")
    Preferences prefer(Preferences preferences);

    @GET
    @Path("/inbox")
    Page<Item> inbox(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    @Path("/inbox/{id}/read")
    Item read(@PathParam("id") UUID id);
}
