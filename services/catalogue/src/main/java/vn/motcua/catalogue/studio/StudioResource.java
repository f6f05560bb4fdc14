package vn.motcua.catalogue.studio;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.procedure.Procedures.InForce;
import vn.motcua.catalogue.procedure.Procedures.Version;
import vn.motcua.catalogue.procedure.Withdrawal;
import vn.motcua.contracts.Text;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.version.IfMatch;

/** The agency's procedures: which versions there are, and what is being written. */
@Path("/api/catalogue/v1/studio")
@RunOnVirtualThread
class StudioResource {

    private final Procedures procedures;
    private final WorkingCopies copies;
    private final Review review;
    private final StudioStaff staff;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    StudioResource(Procedures procedures, WorkingCopies copies, Review review, StudioStaff staff, Idempotency idempotency,
            ObjectMapper json, Clock clock) {
        this.procedures = procedures;
        this.copies = copies;
        this.review = review;
        this.staff = staff;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param inForce   number of the version in force, null when none is
     * @param scheduled when the newest version takes effect, null when it has
     * @param draft     how far the next version is, null when nobody writes one
     */
    record Item(String code, Text name, @Nullable Integer inForce, @Nullable LocalDate inForceFrom,
            @Nullable LocalDate scheduled, @Nullable Instant withdrawnAt, WorkingCopy.@Nullable State draft,
            @Nullable Instant updatedAt, @Nullable String updatedBy) {}

    /** @param changes against the version before, null for a version that came as a file */
    record Made(int version, LocalDate inForceFrom, Instant publishedAt, boolean inForce, List<String> editors,
            @Nullable String publisher, @Nullable List<Difference.Change> changes) {}

    record Withdrawn(int version, Text reason, @Nullable String replacedBy, Instant at, String by) {}

    record History(String code, Text name, boolean draft, List<Made> versions, @Nullable Withdrawn withdrawal) {}

    record Withdraw(Text reason, @Nullable String replacedBy) {}

    private record Asked(String code, @Nullable String seen, Withdraw withdraw) {}

    @GET
    @Path("outline")
    @Operation(summary = "What can be written of a procedure, in sections")
    public List<Outline.Section> outline() {
        staff.mustWorkHere();
        return review.outline(staff.agency()).sections();
    }

    @GET
    @Path("procedures")
    @Operation(summary = "The procedures in the caller's care, with what is being written")
    public Page<Item> mine() {
        staff.mustWorkHere();
        var drafts = copies.mine();
        var inForce = procedures.inForceOfEach();
        var withdrawals = procedures.withdrawals();
        var items = new ArrayList<Item>();
        procedures.eachNewest(newest -> {
            if (staff.answersFor(newest.publisher())) {
                items.add(item(newest, Optional.ofNullable(inForce.get(newest.code())),
                        Optional.ofNullable(withdrawals.get(newest.code())),
                        drafts.stream().filter(draft -> draft.code().equals(newest.code())).findFirst()));
            }
        });
        drafts.stream().filter(draft -> draft.baseVersion() == 0).forEach(draft -> items.add(item(draft)));
        return Page.whole(items);
    }

    @GET
    @Path("procedures/{code}")
    @Operation(summary = "Every version of a procedure, who made it and what it changed")
    public History history(@RestPath String code) {
        staff.mustWorkHere();
        var versions = versions(code);
        var inForce = procedures.inForce(code).map(version -> version.version()).orElse(0);
        return new History(code, versions.getFirst().procedure().name(), copies.find(code).isPresent(),
                versions.stream().map(version -> made(version, inForce)).toList(),
                procedures.withdrawal(code).map(StudioResource::told).orElse(null));
    }

    @POST
    @Path("procedures/{code}/withdrawal")
    @Operation(summary = "Ends filing under every version so far, with a reason and what replaces it")
    public Withdrawn withdraw(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key, Withdraw withdraw) {
        staff.mustPublish();
        mustBeSaid(withdraw, code);
        return idempotency.once(staff.key(), key, new Asked(code, seen, withdraw), Withdrawn.class, () -> {
            var newest = versions(code).getFirst().procedure().version();
            if (IfMatch.version(seen) != newest || procedures.withdrawal(code).isPresent()) {
                throw ProblemException.conflict("lost-race", "Somebody else changed this meanwhile.",
                        java.util.Map.of("version", newest));
            }
            procedures.withdraw(code, newest, new Withdrawal.Reason(withdraw.reason(), withdraw.replacedBy()),
                    staff.staffNumber());
            return told(procedures.withdrawal(code).orElseThrow());
        });
    }

    private void mustBeSaid(Withdraw withdraw, String code) {
        var errors = new ArrayList<Problem.Error>();
        if (withdraw.reason().vi() == null || withdraw.reason().vi().isBlank()) {
            errors.add(new Problem.Error("/reason/vi", "missing", "Chưa có lý do bằng tiếng Việt."));
        }
        if (withdraw.reason().en() == null || withdraw.reason().en().isBlank()) {
            errors.add(new Problem.Error("/reason/en", "missing", "Chưa có lý do bằng tiếng Anh."));
        }
        var replacedBy = withdraw.replacedBy();
        if (replacedBy != null && (replacedBy.equals(code) || procedures.inForce(replacedBy).isEmpty())) {
            errors.add(new Problem.Error("/replacedBy", "unknown", "Không có thủ tục nào đang có hiệu lực với mã này."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private List<Version> versions(String code) {
        var versions = procedures.versions(code);
        if (versions.isEmpty() || !staff.answersFor(versions.getFirst().procedure().publisher())) {
            throw ProblemException.notFound("No procedure " + code + " of your agency.");
        }
        return versions;
    }

    private Item item(Procedure newest, Optional<InForce> inForce, Optional<Withdrawal> withdrawal,
            Optional<WorkingCopy> draft) {
        return new Item(newest.code(), newest.name(), inForce.map(InForce::version).orElse(null),
                inForce.map(InForce::from).orElse(null),
                newest.inForceFrom().isAfter(LocalDate.now(clock)) ? newest.inForceFrom() : null,
                withdrawal.map(Withdrawal::at).orElse(null), draft.map(WorkingCopy::state).orElse(null),
                draft.map(WorkingCopy::updatedAt).orElse(null), draft.map(WorkingCopy::updatedBy).orElse(null));
    }

    private Item item(WorkingCopy draft) {
        var name = copies.document(draft).path("name");
        return new Item(draft.code(), new Text(name.path("vi").asText(""), name.path("en").asText("")), null, null, null, null,
                draft.state(), draft.updatedAt(), draft.updatedBy());
    }

    private Made made(Version version, int inForce) {
        var it = version.procedure();
        var publication = copies.publication(it.code(), it.version());
        return new Made(it.version(), it.inForceFrom(), version.publishedAt(), it.version() == inForce,
                publication.map(Publication::editors).orElse(List.of()), publication.map(Publication::publisher).orElse(null),
                publication.map(Publication::changes).map(this::changes).orElse(null));
    }

    private static Withdrawn told(Withdrawal withdrawal) {
        return new Withdrawn(withdrawal.version(), withdrawal.reason(), withdrawal.replacedBy().orElse(null), withdrawal.at(),
                withdrawal.by());
    }

    private List<Difference.Change> changes(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, new TypeReference<List<Difference.Change>>() {}));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
