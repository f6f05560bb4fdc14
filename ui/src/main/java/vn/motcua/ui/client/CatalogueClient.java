package vn.motcua.ui.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Procedures, agencies, places and life events. */
@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface CatalogueClient {

    /** @param known false when no fee is published */
    record Span(Money min, Money max, boolean known) {

        public boolean single() {
            return min.equals(max);
        }
    }

    /**
     * @param timeLimit absent when none is published
     * @param reason    why it was found; absent when nothing was typed
     * @param why       the same in parts
     * @param withdrawn absent while somebody can ask for it
     */
    record Hit(String code, Text name, Text summary, Text authority, String onlineKind, Span fee,
            Optional<TimeLimit> timeLimit, Optional<Text> reason, Optional<Why> why, Optional<Gone> withdrawn) {}

    /**
     * Marks are the begin and end of each run of sought words in turn.
     *
     * @param kind CODE, NAME, KEYWORD, MEANING or SUMMARY
     * @param said what was typed that means the title
     */
    record Why(String kind, String title, Optional<String> said, List<Integer> titleMarks, List<Integer> viMarks,
            List<Integer> enMarks) {}

    /** @param replacedBy code of the procedure to use instead */
    record Gone(Text reason, Optional<String> replacedBy, Optional<Text> replacedByName) {}

    record ChannelOffer(Channel channel, Text description, Optional<TimeLimit> timeLimit, List<FeeRule> fees) {}

    /** @param heldByState never asked for: the state has it already */
    record Paper(String code, Text name, int originals, int copies, boolean required, boolean heldByState,
            Optional<Text> condition) {}

    record LegalBasis(String number, Text title, Text issuer, Optional<LocalDate> signedOn,
            Optional<LocalDate> effectiveFrom, Optional<String> url) {}

    record Gap(String field, Text note) {}

    record Source(String field, String source, LocalDate asOf, String confidence) {}

    record Agency(String code, Text name, String province, String phone, String email, Text address, Text hours,
            Text contact, boolean demonstration) {}

    record Procedure(String code, int version, Text name, Text summary, Text field, Text authority, Text forWhom,
            String onlineKind, int identityLevel, boolean payFirst, boolean nonTerritorial, LocalDate inForceFrom,
            Optional<String> form, Optional<TimeLimit> timeLimit, Optional<Text> timeLimitNote,
            @Nullable List<LimitRule> timeLimits, List<Text> route, List<StepTerms> steps, List<ChannelOffer> channels,
            List<Exemption> exemptions, List<Paper> components,
            Text result, List<Text> conditions, List<LegalBasis> legalBases, List<Agency> agencies, List<Gap> gaps,
            List<Source> sources, Optional<National> national, @Nullable List<Eligibility> eligibility) {

        /** By which somebody sees whether it is for them. */
        public List<Eligibility> questions() {
            return eligibility == null ? List.of() : eligibility;
        }

        /** Who answers questions about it. */
        public Optional<Contact> contact() {
            return national.flatMap(National::contact);
        }

        /** Where a case or a channel has another limit than the ordinary one. */
        public List<LimitRule> limits() {
            return timeLimits == null ? List.of() : timeLimits;
        }

        public boolean fillable() {
            return form.isPresent();
        }
    }

    /** @param instead code of the procedure to look at when the answer is no */
    record Eligibility(String code, Text question, Optional<Text> help, Text ifNot, Optional<String> instead,
            Optional<String> legalBasis) {}

    /** What the national database holds beyond what the portal works by, as far as pages show it. */
    record National(Optional<Contact> contact) {}

    record Contact(Text name, String phone, String email) {}

    record LifeEvent(String code, Text name, String audience) {

        public boolean forCitizens() {
            return audience.equals("CITIZEN");
        }
    }

    record Place(String code, Text name, @Nullable String province, List<String> formerly) {}

    @GET
    @Path("/procedures")
    Page<Hit> search(@QueryParam("q") @Nullable String query, @QueryParam("lifeEvent") @Nullable String lifeEvent,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    /** Procedures by what can be done online, by code. */
    @GET
    @Path("/procedures")
    Page<Hit> ofKinds(@QueryParam("onlineKind") List<String> kinds, @QueryParam("limit") int limit);

    /** Procedures that can be filed online, wholly or partly. */
    default Page<Hit> fileable(int limit) {
        return ofKinds(List.of("FULL", "PARTIAL"), limit);
    }

    @GET
    @Path("/procedures/{code}")
    Procedure procedure(@PathParam("code") String code);

    /** Says to its agency what is wrong with a procedure's page. */
    @POST
    @Path("/procedures/{code}/reports")
    void report(@PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, Map<String, Object> report);

    @GET
    @Path("/life-events")
    Page<LifeEvent> lifeEvents();

    @GET
    @Path("/agencies/{code}")
    Agency agency(@PathParam("code") String code);

    @GET
    @Path("/provinces")
    Page<Place> provinces();

    @GET
    @Path("/provinces/{code}/communes")
    Page<Place> communes(@PathParam("code") String code);
}
