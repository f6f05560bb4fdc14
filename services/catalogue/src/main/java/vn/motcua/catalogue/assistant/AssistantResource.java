package vn.motcua.catalogue.assistant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.assistant.Dialogue.Before;
import vn.motcua.catalogue.assistant.Verdict.Outcome;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.ProblemException;

/** Questions, their answers from what is published, and what people say about the answers. */
@Path("/api/catalogue/v1/assistant")
@RunOnVirtualThread
class AssistantResource {

    private static final String CODE = "[0-9.]{3,20}";
    private static final int MOST_OFFERED = 10;

    private final Assistant assistant;
    private final Figures figures;
    private final Reports reports;
    private final Probe probe;
    private final Caller caller;
    private final StudioStaff staff;
    private final Idempotency idempotency;

    AssistantResource(Assistant assistant, Figures figures, Reports reports, Probe probe, Caller caller, StudioStaff staff,
            Idempotency idempotency) {
        this.assistant = assistant;
        this.figures = figures;
        this.reports = reports;
        this.probe = probe;
        this.caller = caller;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    /**
     * A question in its thread; nothing of it is kept unless it can't be answered.
     *
     * @param procedure     code of the procedure that was talked of last
     * @param offered       codes that were offered when asking back
     * @param askedBackOver the question that was asked back about
     * @param picked        code that the person picked from those offered
     */
    record Asked(@NotBlank @Size(max = 500) String question, @Nullable @Pattern(regexp = CODE) String procedure,
            @Nullable @Size(max = MOST_OFFERED) List<@NotNull @Pattern(regexp = CODE) String> offered,
            @Nullable @Size(max = 500) String askedBackOver, @Nullable @Pattern(regexp = CODE) String picked) {

        Before before() {
            return new Before(procedure, offered == null ? List.of() : offered, askedBackOver);
        }
    }

    record Wrong(@NotBlank @Size(max = 500) String question, @NotNull @Pattern(regexp = CODE) String procedure,
            @Min(1) int version, @NotNull @Size(max = 20) List<@NotNull Field> fields,
            @Nullable @Size(max = 2000) String comment) {}

    /** @param id under which the agency sees it */
    record Reported(UUID id) {}

    @POST
    @Path("answers")
    @Operation(summary = "An answer from what is published; asks back, or says that it doesn't know")
    public Assistant.Answer answer(@NotNull @Valid Asked asked) {
        var answer = asked.picked() == null ? assistant.answer(asked.question(), asked.before())
                : assistant.answerPicked(asked.question(), asked.picked());
        figures.count(answer.outcome());
        if (answer.outcome() == Outcome.UNKNOWN) {
            reports.unanswered(asked.question());
        }
        return answer;
    }

    @GET
    @Path("health")
    @Operation(summary = "Asks it something that it must know; 503 when the answer isn't right")
    public Response health() {
        var checked = probe.check();
        var answer = Response.status(checked.up() ? 200 : 503).entity(checked).header("Cache-Control", "no-store");
        // A 503 that doesn't say when to come again is taken for that of a service which is just ending.
        return (checked.up() ? answer : answer.header("Retry-After", Probe.EVERY_SECONDS)).build();
    }

    @GET
    @Path("figures")
    @Cache(maxAge = 60)
    @Operation(summary = "By day: how many questions it answered, and for how many minutes it worked")
    public Page<Figures.Day> figures(@RestQuery @DefaultValue("30") @Min(1) @Max(366) int days) {
        return Page.whole(figures.days(days));
    }

    @POST
    @Path("reports")
    @Operation(summary = "This answer is wrong; nobody is asked who they are")
    public Response report(@RestHeader(Idempotency.HEADER) @Nullable String key, @NotNull @Valid Wrong wrong) {
        var fields = String.join(" ", wrong.fields().stream().map(Field::name).toList());
        var reported = idempotency.once(caller.key(), key, wrong, Reported.class, () -> new Reported(reports.report(
                new Report.Said(wrong.procedure(), wrong.version(), fields, wrong.question(), wrong.comment())).id()));
        return Response.status(201).entity(reported).build();
    }

    @GET
    @Path("reports")
    @RolesAllowed({ Roles.EDITOR, Roles.PUBLISHER })
    @Operation(summary = "Answers about the agency's procedures that somebody called wrong, newest first; open=false also"
            + " gives the settled ones")
    public Page<Report.View> reports(@RestQuery @DefaultValue("true") boolean open, @RestQuery Optional<UUID> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        var items = reports.of(staff.agency(), open, after, limit);
        return new Page<>(items, items.size() < limit ? null : items.getLast().id().toString());
    }

    @POST
    @Path("reports/{id}/settlement")
    @RolesAllowed({ Roles.EDITOR, Roles.PUBLISHER })
    @Operation(summary = "The agency has looked at it")
    public Report.View settle(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        caller.requireSecondFactor();
        reports.find(id).filter(report -> staff.answersFor(report.agency()))
                .orElseThrow(() -> ProblemException.notFound("No such report."));
        return idempotency.once(caller.key(), key, id, Report.View.class, () -> reports.settle(id, caller.staffNumber()));
    }

    @GET
    @Path("unanswered")
    @RolesAllowed({ Roles.EDITOR, Roles.PUBLISHER })
    @Operation(summary = "What people asked in vain, this week and the last")
    public Page<Reports.Unanswered> unanswered() {
        return Page.whole(reports.unanswered());
    }
}
