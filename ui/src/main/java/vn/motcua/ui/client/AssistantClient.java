package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.client.CatalogueClient.Agency;
import vn.motcua.ui.client.CatalogueClient.LegalBasis;
import vn.motcua.ui.client.CatalogueClient.Paper;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** The catalogue's assistant. */
@Path("/api/catalogue/v1/assistant")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface AssistantClient {

    /** @param picked code that the person picked from those offered */
    record Asked(String question, @Nullable String procedure, List<String> offered, @Nullable String askedBackOver,
            @Nullable String picked) {}

    record Choice(String code, Text name) {}

    record Way(Channel channel, Text description) {}

    record Source(String source, LocalDate asOf, String confidence) {}

    /** @param province of a province that was named: whether its own value is published */
    record Part(String field, boolean published, Optional<Boolean> province, List<Text> texts, Optional<TimeLimit> timeLimit,
            List<LimitRule> timeLimits, List<FeeRule> fees, List<Exemption> exemptions, List<Paper> papers,
            List<Way> channels, List<LegalBasis> legalBases, List<Agency> agencies, List<Delivery> deliveries,
            Optional<String> onlineKind, List<Text> gaps, List<Source> sources) {}

    /** @param eligibility number of questions by which one sees whether it is for them */
    record Told(String code, int version, Text name, LocalDate inForceFrom, boolean fileable, int eligibility,
            List<Part> parts) {}

    /** @param outcome ANSWERED, NOT_PUBLISHED, ASKED_BACK, OWN_DOSSIER, GREETED or UNKNOWN */
    record Answer(String outcome, List<String> fields, Optional<Told> procedure, List<Choice> choices, List<String> unclear) {

        public boolean is(String other) {
            return outcome.equals(other);
        }
    }

    record Day(LocalDate day, long answered, long notPublished, long askedBack, long unknown, long reported, long minutesUp,
            long minutesWatched) {}

    record Report(UUID id, String procedure, int version, String fields, String question, Optional<String> comment,
            Instant reportedAt, Optional<Instant> settledAt, Optional<String> settledBy) {}

    record Unanswered(LocalDate week, String question, int asked) {}

    @POST
    @Path("/answers")
    Answer answer(Asked asked);

    @GET
    @Path("/figures")
    Page<Day> figures(@QueryParam("days") int days);

    @POST
    @Path("/reports")
    void report(@HeaderParam("Idempotency-Key") String key, Map<String, Object> wrong);

    @GET
    @Path("/reports")
    Page<Report> reports(@QueryParam("open") boolean open, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @POST
    @Path("/reports/{id}/settlement")
    void settle(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("/unanswered")
    Page<Unanswered> unanswered();
}
