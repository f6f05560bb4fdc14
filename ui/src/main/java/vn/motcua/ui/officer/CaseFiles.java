package vn.motcua.ui.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.client.DeskClient;
import vn.motcua.ui.client.DeskClient.Dossier;
import vn.motcua.ui.client.DeskClient.NotAllowed;
import vn.motcua.ui.client.DeskClient.Retention;
import vn.motcua.ui.client.FilingClient;
import vn.motcua.ui.client.GuideClient;
import vn.motcua.ui.client.PaperClient;
import vn.motcua.ui.client.WorkflowClient;
import vn.motcua.ui.officer.CaseFile.Hindrance;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Reach;

/** Gathers what the services know of a dossier; only the workflow has to be there. */
@ApplicationScoped
class CaseFiles {

    /** Working days that an apology proposes to add. */
    private static final int GRACE = 2;

    private static final Set<String> WITH_A_FINDING = Set.of("IN_WORK", "TO_SIGN", "TO_ISSUE", "ISSUED");

    private final DeskClient workflow;
    private final WorkflowClient clock;
    private final FilingClient eforms;
    private final PaperClient documents;
    private final GuideClient catalogue;

    CaseFiles(@RestClient DeskClient workflow, @RestClient WorkflowClient clock, @RestClient FilingClient eforms,
            @RestClient PaperClient documents, @RestClient GuideClient catalogue) {
        this.workflow = workflow;
        this.clock = clock;
        this.eforms = eforms;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    CaseFile open(String code) {
        var dossier = workflow.dossier(code);
        var sheet = Reach.maybe(() -> Sheet.of(eforms.answers(dossier.id(), purpose(dossier)), dossier.supplement()));
        var guide = Reach.maybe(() -> Guide.of(catalogue.procedure(dossier.procedure(), dossier.procedureVersion())))
                .orElse(Guide.NONE);
        var papers = Reach.maybe(() -> documents.papers(dossier.id())).orElse(List.of());
        var letters = Reach.maybe(() -> workflow.letters(code).items()).orElse(List.of());
        var history = Reach.maybe(() -> Story.of(workflow.history(code).items(), sheet, guide)).orElse(List.of());
        var finding = WITH_A_FINDING.contains(dossier.state())
                ? Reach.maybe(() -> Finding.of(workflow.finding(code))).orElse(Finding.NONE)
                : Finding.NONE;
        return new CaseFile(dossier, sheet, guide, finding, papers, history, letters, hindrances(dossier), newDue(dossier),
                retention(dossier));
    }

    private Optional<Retention> retention(Dossier dossier) {
        var hasEnded = dossier.status().map(OfficialStatus::isFinal).orElse(dossier.state().equals("LAPSED"));
        return hasEnded ? Reach.maybe(() -> workflow.retention(dossier.code())) : Optional.empty();
    }

    /** For what it is opened, as the applicant will read it among the accesses. */
    private static String purpose(Dossier dossier) {
        return switch (dossier.state()) {
            case "RECEIVED", "CHECKING", "SUPPLEMENT_BEFORE_ACCEPTANCE", "FEE_DUE_BEFORE_ACCEPTANCE" -> "dossier-check";
            case "TO_SIGN" -> "dossier-sign";
            case "TO_ISSUE" -> "result-issue";
            case "ISSUED", "DELIVERED" -> "result-delivery";
            default -> "dossier-work";
        };
    }

    private static List<Hindrance> hindrances(Dossier dossier) {
        var byReason = dossier.refusedReasons().stream().collect(Collectors.groupingBy(each -> Formats.local(each.why()),
                TreeMap::new, Collectors.mapping(CaseFiles::deed, Collectors.toList())));
        return byReason.entrySet().stream().map(entry -> new Hindrance(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Integer.compare(one.deeds().size(), other.deeds().size())).toList();
    }

    private static String deed(NotAllowed refused) {
        return Formats.local(refused.label());
    }

    private Optional<LocalDate> newDue(Dossier dossier) {
        if (dossier.allowed().stream().noneMatch(each -> each.step().equals("APOLOGISE"))) {
            return Optional.empty();
        }
        var now = LocalDateTime.now(Clock.system(Formats.ZONE));
        var promised = dossier.due().map(due -> LocalDateTime.ofInstant(due, Formats.ZONE)).orElse(now);
        var from = promised.isAfter(now) ? promised : now;
        return Reach.maybe(() -> clock.dueDate(from, GRACE, TimeLimit.Unit.WORKING_DAY).due().toLocalDate());
    }
}
