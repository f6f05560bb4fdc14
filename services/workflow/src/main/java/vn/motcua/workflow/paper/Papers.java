package vn.motcua.workflow.paper;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.History;
import vn.motcua.workflow.dossier.Officers;
import vn.motcua.workflow.paper.PaperFacts.Handled;
import vn.motcua.workflow.paper.PaperFacts.Person;
import vn.motcua.workflow.terms.Agencies;
import vn.motcua.workflow.terms.Procedures;

/** Gathers what stands on a paper from the dossier's history: the last fact of its kind says what, when and by whom. */
@ApplicationScoped
@Transactional
class Papers {

    private final History history;
    private final Officers officers;
    private final Agencies agencies;
    private final Procedures procedures;
    private final ObjectMapper json;

    Papers(History history, Officers officers, Agencies agencies, Procedures procedures, ObjectMapper json) {
        this.history = history;
        this.officers = officers;
        this.agencies = agencies;
        this.procedures = procedures;
        this.json = json;
    }

    /** Nothing when the dossier never came to the point at which this paper is issued. */
    Optional<PaperFacts> facts(DossierView dossier, Paper paper) {
        var walk = history.of(dossier.id(), true);
        return walk.reversed().stream().filter(entry -> entry.type().equals(paper.fact().getSimpleName())).findFirst()
                .map(entry -> facts(dossier, paper, entry, walk));
    }

    private PaperFacts facts(DossierView dossier, Paper paper, History.Entry entry, List<History.Entry> walk) {
        var terms = procedures.find(dossier.procedure(), dossier.procedureVersion());
        return new PaperFacts(paper.path(), dossier.id(), dossier.code(), dossier.procedure(), dossier.procedureVersion(),
                dossier.name(), agencies.find(dossier.unit()).orElse(null), agencies.find(dossier.authority()).orElse(null),
                dossier.channel(), dossier.delivery(), entry.at(), person(entry), dossier.submittedAt(),
                dossier.registeredAt(), dossier.received(), promised(dossier, paper, entry), previous(paper, entry),
                dossier.provisional(), dossier.timeLimit(),
                terms.map(ProcedureTerms::components).orElse(List.of()), reasonCode(entry), entry.words(),
                supplement(dossier, paper),
                dossier.obligation(), dossier.result(), paper == Paper.CONTROL_SHEET ? handled(walk) : List.of());
    }

    private @Nullable Person person(History.Entry entry) {
        var number = entry.staffNumber();
        return number == null ? null : new Person(number, officers.name(number).orElse(number), title(entry.role()));
    }

    /** On the receipt slip and the apology stands the date that was promised then, not a later one. */
    private @Nullable Instant promised(DossierView dossier, Paper paper, History.Entry entry) {
        return switch (paper) {
            case RECEIPT_SLIP -> ((DossierEvent.Accepted) fact(entry)).due();
            case APOLOGY -> ((DossierEvent.Apologised) fact(entry)).due();
            default -> dossier.due();
        };
    }

    private @Nullable Instant previous(Paper paper, History.Entry entry) {
        return paper == Paper.APOLOGY ? ((DossierEvent.Apologised) fact(entry)).previousDue() : null;
    }

    private @Nullable String reasonCode(History.Entry entry) {
        return switch (fact(entry)) {
            case DossierEvent.Refused refused -> refused.reasonCode();
            case DossierEvent.Stopped stopped -> stopped.reasonCode();
            case DossierEvent.Apologised apologised -> apologised.reasonCode();
            default -> null;
        };
    }

    private static DossierView.@Nullable SupplementView supplement(DossierView dossier, Paper paper) {
        return paper == Paper.SUPPLEMENT_REQUEST ? dossier.supplement() : null;
    }

    /** Who had the dossier from when to when (Mẫu 05). */
    private List<Handled> handled(List<History.Entry> walk) {
        var rows = new ArrayList<Handled>();
        var started = new ArrayList<DossierEvent.StepStarted>();
        for (var entry : walk) {
            switch (fact(entry)) {
                case DossierEvent.StepStarted start -> started.add(start);
                case DossierEvent.StepCompleted done -> {
                    var start = started.getLast();
                    rows.add(new Handled(start.step(), start.name(), start.role(), start.unit(), start.at(), start.plannedEnd(),
                            done.at(), done.outcome().name(), done.at().isAfter(start.plannedEnd()), person(entry)));
                }
                default -> {
                    // Only the steps stand on the sheet.
                }
            }
        }
        return rows;
    }

    private DossierEvent fact(History.Entry entry) {
        try {
            return json.readValue(entry.fact(), DossierEvent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Map<String, String> TITLES = Map.of("RECEPTION", "Cán bộ tiếp nhận", "HANDLER", "Chuyên viên",
            "LEADER", "Lãnh đạo đơn vị", "CLERK", "Văn thư");

    private static String title(@Nullable String role) {
        return TITLES.getOrDefault(role == null ? "" : role.split(", ")[0], "Cán bộ");
    }
}
