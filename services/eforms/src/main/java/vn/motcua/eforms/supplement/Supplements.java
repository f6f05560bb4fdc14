package vn.motcua.eforms.supplement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.filing.FilingHead;
import vn.motcua.eforms.filing.Filings;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.Display;
import vn.motcua.eforms.form.Filled;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Input;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.form.PlaceBook;
import vn.motcua.eforms.form.Problem;
import vn.motcua.eforms.form.Tidy;
import vn.motcua.eforms.supplement.WorkflowClient.OpenRequest;
import vn.motcua.eforms.terms.Terms;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.time.Time;

/** Answers supplement requests for the owner of a filing. */
@ApplicationScoped
@Transactional
class Supplements {

    record Sent(UUID dossier, int round, int revision) {}

    /** An open request with what it opens and what stands there. */
    private record Case(FilingHead filing, OpenRequest request, FormDefinition form, Set<String> open,
            Answers sent, @Nullable Answers buffered) {

        Answers typed() {
            return buffered == null ? sent : buffered;
        }
    }

    private final Filings filings;
    private final Buffer buffer;
    private final Judgement judgement;
    private final Terms terms;
    private final PlaceBook places;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Supplements(Filings filings, Buffer buffer, Judgement judgement, Terms terms, PlaceBook places,
            Outbox outbox, Ids ids, Clock clock) {
        this.filings = filings;
        this.buffer = buffer;
        this.judgement = judgement;
        this.terms = terms;
        this.places = places;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    SupplementView show(UUID owner, UUID dossier, Optional<OpenRequest> asked) {
        return view(open(owner, dossier, asked));
    }

    /** Keeps what was typed in the opened fields, right or wrong. */
    SupplementView type(UUID owner, UUID dossier, Optional<OpenRequest> asked, Map<String, JsonNode> typed) {
        var it = open(owner, dossier, asked);
        Input.mustFit(it.form().fields().filter(field -> it.open().contains(field.id())).toList(), typed);
        var changes = new HashMap<String, JsonNode>();
        typed.forEach((id, value) -> changes.put(id, Tidy.of(it.form().field(id).orElseThrow(), value)));
        var answers = it.typed().with(changes);
        buffer.keep(dossier, it.request().round(), answers);
        return view(new Case(it.filing(), it.request(), it.form(), it.open(), it.sent(), answers));
    }

    /**
     * An applicant may also keep to what they said: then the marked fields were looked at and saved as they are.
     *
     * @throws ProblemException 422 when an opened field is wrong, or none was answered; 409 when the request is closed
     */
    Sent send(UUID owner, UUID dossier, Optional<OpenRequest> asked) {
        filings.hold(dossier);
        var it = open(owner, dossier, asked);
        var filled = judged(it);
        var problems = problems(it, filled);
        if (!problems.isEmpty()) {
            throw new ProblemException(422, "invalid", "Some answers need to be mended.", problems.stream()
                    .map(problem -> new vn.motcua.platform.problem.Problem.Error("/answers/" + problem.field(), problem.code(),
                            problem.message().vi()))
                    .toList(), Map.of("problems", problems));
        }
        if (it.buffered() == null) {
            throw ProblemException.unprocessable("unanswered", "Answer the marked fields first.");
        }
        var revision = filings.supplement(dossier, it.request().round(), filled.shown().answers());
        buffer.empty(dossier);
        outbox.add(Topics.APPLICATIONS, new ApplicationEvent.Supplemented(ids.next(), dossier, clock.instant(),
                it.request().round(), revision, cases(it, filled),
                it.form().papersIn(filled.shown().answers())));
        return new Sent(dossier, it.request().round(), revision);
    }

    /** @param asked what workflow said before this transaction began; what has happened here since then counts more */
    private Case open(UUID owner, UUID dossier, Optional<OpenRequest> asked) {
        var filing = filings.find(dossier).filter(each -> each.owner().equals(owner))
                .orElseThrow(() -> ProblemException.notFound("There is no such filing."));
        var revisions = filings.revisions(dossier);
        var request = filing.closed() ? null : asked.orElse(null);
        // Workflow learns of an answer a moment later: what was answered isn't open any more.
        if (request == null || revisions.stream().anyMatch(each -> Objects.equals(each.round(), request.round()))) {
            throw ProblemException.conflict("no-open-request", "No supplement is asked for now.", Map.of("dossier", dossier));
        }
        var procedure = terms.mustFind(filing.procedure(), filing.version());
        var form = judgement.form(procedure, filing.form(), filing.formVersion());
        var sent = revisions.getLast().answers();
        return new Case(filing, request, form, Editable.fields(form, request), sent,
                buffer.read(dossier, request.round()).orElse(null));
    }

    /** As of the day of filing: who filed in time isn't late because more was asked of them. */
    private static List<String> cases(Case it, Filled filled) {
        return List.copyOf(it.form().casesOf(filled.shown().answers(),
                LocalDate.ofInstant(it.filing().submittedAt(), Time.ZONE)));
    }

    private Filled judged(Case it) {
        return judgement.judge(terms.mustFind(it.filing().procedure(), it.filing().version()), it.form(), it.typed(),
                Channel.valueOf(it.filing().channel()));
    }

    /** What is wrong in the opened fields; the others were judged when they were sent. */
    private static List<Problem> problems(Case it, Filled filled) {
        return filled.problems().stream().filter(problem -> it.open().contains(problem.top())).toList();
    }

    private SupplementView view(Case it) {
        var filled = judged(it);
        var problems = problems(it, filled);
        var fields = filled.shown().pages().stream().flatMap(page -> page.fields().stream()
                .filter(field -> it.open().contains(field.id()))
                .map(field -> new SupplementView.OpenField(field, page.title(),
                        it.typed().has(field.id()) ? it.typed().get(field.id()) : null,
                        Display.of(field, it.sent().get(field.id()), places),
                        Display.of(field, it.typed().get(field.id()), places), reasons(it, field.id(), field.component()),
                        problems.stream().filter(problem -> problem.top().equals(field.id())).toList())))
                .toList();
        return new SupplementView(it.filing().id(), it.filing().code(), it.request().round(), it.request().reason(),
                it.request().answerBy(), it.request().marks(), fields, problems);
    }

    private static List<String> reasons(Case it, String field, @Nullable String component) {
        return it.request().marks().stream()
                .filter(mark -> mark.field() != null && mark.field().split("/", 2)[0].equals(field)
                        || component != null && component.equals(mark.component()))
                .map(WorkflowClient.Mark::reason).filter(Objects::nonNull).toList();
    }
}
