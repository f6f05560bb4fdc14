package vn.motcua.ui.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What the section of information shows: guides, answers, legal documents, the directory of agencies. */
@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface InformationClient {

    record GuideItem(String code, Text title, Text summary) {}

    record Source(String source, LocalDate asOf, String confidence) {}

    record Section(Text heading, List<Text> points) {}

    /** @param inForce whether the portal has a page about it */
    record Leading(String code, Text name, boolean inForce) {}

    record Guide(String code, int version, Text title, Text summary, List<Section> sections, List<Leading> procedures,
            List<Source> sources) {}

    record Question(String code, String topic, Text question, Text answer, Source source) {}

    /** @param procedures how many procedures in force rest on it */
    record LegalItem(String slug, String number, String type, Text title, Text issuer, Optional<LocalDate> effectiveFrom,
            Optional<LocalDate> effectiveTo, int procedures) {}

    record LegalDocument(String number, String type, Text title, Text issuer, Optional<LocalDate> signedOn,
            Optional<LocalDate> effectiveFrom, Optional<LocalDate> effectiveTo, Optional<Text> matters,
            List<String> replaces, List<String> amends, String source, LocalDate asOf, String confidence) {}

    record Resting(String code, Text name) {}

    record Legal(LegalDocument document, List<Resting> procedures) {}

    /** @param directions how to get there, told without a map */
    record Agency(String code, Text name, String province, Optional<String> commune, String phone, String email,
            Text address, Text hours, Text contact, Optional<Text> directions, boolean demonstration, LocalDate asOf) {}

    /**
     * A province or a district that is no more.
     *
     * @param kind   PROVINCE or DISTRICT
     * @param within the province that a district lay in; empty for a province
     * @param until  its last day
     */
    record FormerUnit(String kind, String name, String within, LocalDate until, Place province, List<Place> communes) {

        /** Whether there is something to say: most provinces are called what they were. */
        public boolean isRenamed() {
            return !kind.equals("PROVINCE") || !name.equals(province.name().vi());
        }
    }

    @GET
    @Path("/former-units")
    Page<FormerUnit> formerUnits(@QueryParam("q") String typed, @QueryParam("limit") int limit);

    @GET
    @Path("/guides")
    Page<GuideItem> guides(@QueryParam("q") @Nullable String typed, @QueryParam("lifeEvent") @Nullable String lifeEvent,
            @QueryParam("procedure") @Nullable String procedure);

    @GET
    @Path("/guides/{code}")
    Guide guide(@PathParam("code") String code);

    @GET
    @Path("/questions")
    Page<Question> questions(@QueryParam("q") @Nullable String typed, @QueryParam("topic") @Nullable String topic,
            @QueryParam("lifeEvent") @Nullable String lifeEvent);

    @GET
    @Path("/legal-documents")
    Page<LegalItem> legalDocuments(@QueryParam("q") @Nullable String typed, @QueryParam("type") @Nullable String type);

    @GET
    @Path("/legal-documents/{slug}")
    Legal legalDocument(@PathParam("slug") String slug);

    @GET
    @Path("/agencies")
    Page<Agency> agencies(@QueryParam("q") @Nullable String typed, @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune, @QueryParam("limit") int limit);

    @GET
    @Path("/agencies/{code}")
    Agency agency(@PathParam("code") String code);

    @GET
    @Path("/procedures")
    Page<Hit> proceduresOf(@QueryParam("agency") String agency, @QueryParam("limit") int limit);

    @GET
    @Path("/communes")
    Page<Place> communes(@QueryParam("q") String typed, @QueryParam("limit") int limit);

    @GET
    @Path("/communes/{code}")
    Place commune(@PathParam("code") String code);
}
