package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;
import vn.motcua.workflow.dossier.DossierView.Allowed;
import vn.motcua.workflow.dossier.DossierView.NotAllowed;
import vn.motcua.workflow.dossier.DossierView.SupplementView;
import vn.motcua.workflow.terms.Route;

/** Makes the view of a dossier for one caller. */
final class Views {

    private final Dossier dossier;
    private final Actor actor;
    private final Instant now;
    private final Objections objections;
    private final @Nullable ProcedureTerms terms;

    Views(Dossier dossier, Actor actor, Instant now, Objections objections, Optional<ProcedureTerms> terms) {
        this.dossier = dossier;
        this.actor = actor;
        this.now = now;
        this.objections = objections;
        this.terms = terms.orElse(null);
    }

    DossierView view(@Nullable SupplementView supplement) {
        return new DossierView(dossier.id, dossier.code, dossier.procedure, dossier.procedureVersion,
                terms == null ? null : terms.name(), dossier.state().status().orElse(null), dossier.state(),
                dossier.state().label(), dossier.unit, dossier.authority, dossier.channel, dossier.delivery,
                dossier.applicant, dossier.version(), dossier.seq(), dossier.submittedAt, dossier.registeredAt,
                dossier.checkDue, dossier.receivedAt, dossier.due, dossier.promised, dossier.provisional,
                terms == null ? null : dossier.limit(terms), toCheck(), step(), holder(),
                exemption(), dossier.payment.name(), dossier.obligation == null ? null : Money.of(dossier.obligation),
                TimeLefts.of(dossier.state(), dossier.deadline, dossier.soonAt, dossier.limitMinutes, dossier.unit, now),
                allowed(), refused(), supplement, result());
    }

    List<Allowed> allowed() {
        return Lifecycle.allowed(dossier.state(), actor.who()).stream()
                .filter(step -> objections.to(step).isEmpty())
                .map(step -> new Allowed(step, step.path(), step.label(), role(step), step.needs())).toList();
    }

    private List<NotAllowed> refused() {
        return Lifecycle.everAllowed(actor.who()).stream()
                .flatMap(step -> whyNot(step)
                        .map(why -> new NotAllowed(step, step.path(), step.label(), why)).stream())
                .toList();
    }

    Optional<Text> whyNot(Step.Kind step) {
        return Lifecycle.allowed(dossier.state(), actor.who()).contains(step) ? objections.to(step)
                : Optional.of(
                        new Text("Không thực hiện được khi hồ sơ ở trạng thái “%s”.".formatted(dossier.state().label().vi()),
                                "Not possible while it is “%s”.".formatted(dossier.state().label().en())));
    }

    private String role(Step.Kind step) {
        return Lifecycle.MOVES.stream().filter(move -> move.from() == dossier.state() && move.step() == step)
                .flatMap(move -> move.who().stream()).filter(actor.who()::contains).sorted().map(Who::name)
                .collect(Collectors.joining(", "));
    }

    private List<String> toCheck() {
        return terms == null || !Lifecycle.allowed(dossier.state(), Set.of(Who.RECEPTION)).contains(Step.Kind.ACCEPT)
                ? List.of()
                : Checklist.of(dossier, terms).papers();
    }

    private DossierView.@Nullable CurrentStep step() {
        if (terms == null || dossier.step == null || dossier.stepPlannedEnd == null || dossier.stepStartedAt == null
                || dossier.state().isFinal() || dossier.state() == State.ISSUED) {
            return null;
        }
        var step = Route.of(terms).at(dossier.step);
        return new DossierView.CurrentStep(dossier.step + 1, step.code(), step.name(), step.role(), dossier.stepStartedAt,
                dossier.stepPlannedEnd);
    }

    private DossierView.@Nullable Holder holder() {
        return dossier.holder == null || dossier.holderRole == null || dossier.heldSince == null ? null
                : new DossierView.Holder(dossier.holder, dossier.holderRole, dossier.heldSince);
    }

    private DossierView.@Nullable ExemptionView exemption() {
        return dossier.exemption == null || dossier.exemptionState == null ? null
                : new DossierView.ExemptionView(dossier.exemption, dossier.exemptionState.name());
    }

    private DossierView.@Nullable Result result() {
        return dossier.result == null || dossier.resultNumber == null || dossier.verification == null
                || dossier.issuedAt == null || dossier.timeliness == null ? null
                        : new DossierView.Result(dossier.result, dossier.resultNumber, dossier.verification, dossier.issuedAt,
                                dossier.timeliness, dossier.deliveredAt);
    }
}
