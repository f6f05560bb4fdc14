package vn.motcua.eforms.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.form.Filled;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Input;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.prefill.Prefill;
import vn.motcua.eforms.terms.Terms;
import vn.motcua.platform.problem.ProblemException;

/** Filling in a draft, by its owner. */
@ApplicationScoped
@Transactional
class Filling {

    private final Drafts drafts;
    private final Judgement judgement;
    private final Terms terms;
    private final Views views;
    private final Counter counter;
    private final Clock clock;

    Filling(Drafts drafts, Judgement judgement, Terms terms, Views views, Counter counter, Clock clock) {
        this.drafts = drafts;
        this.judgement = judgement;
        this.terms = terms;
        this.views = views;
        this.counter = counter;
        this.clock = clock;
    }

    List<DraftItem> mine(UUID owner) {
        return drafts.opened(owner).stream().map(draft -> views.item(draft, terms(draft), form(draft))).toList();
    }

    DraftView show(UUID owner, UUID id) {
        var draft = drafts.open(owner, id);
        return views.draft(draft, judged(draft), terms(draft), newer(draft));
    }

    PageView page(UUID owner, UUID id, String page) {
        var draft = drafts.open(owner, id);
        return views.page(draft, judged(draft), page);
    }

    Check check(UUID owner, UUID id) {
        var draft = drafts.open(owner, id);
        return views.check(draft, judged(draft), terms(draft), newer(draft));
    }

    /** Saves a page as it was typed: a field that is left out was emptied, save for files, which go their own way. */
    Saved save(UUID owner, UUID id, String page, Map<String, JsonNode> typed, @Nullable Integer revision) {
        var after = drafts.change(owner, id, draft -> {
            mustBeAt(draft, revision);
            var form = form(draft);
            var asked = form.page(page).orElseThrow(() -> ProblemException.notFound("The form has no such page."));
            Input.mustFit(asked.fields(), typed);
            var all = Input.emptied(
                    judgement.judge(terms(draft), form, draft.content().answers(), counter.channelOf(id)).shown(), page);
            all.putAll(typed);
            return new Drafts.Opened(draft.head(), draft.content().typed(form, all).saved(page));
        });
        var filled = judged(after);
        return new Saved(true, after.head().revision(), Views.problemsOn(filled, page), Views.next(filled, page));
    }

    /** Saves single fields while they are typed; what is wrong with them is said when the page is saved. */
    Saved autosave(UUID owner, UUID id, Map<String, JsonNode> typed) {
        var after = drafts.change(owner, id, draft -> {
            var form = form(draft);
            Input.mustFit(form.fields().toList(), typed);
            return new Drafts.Opened(draft.head(), draft.content().typed(form, typed));
        });
        var filled = judged(after);
        var problems = filled.problems().stream().filter(problem -> typed.containsKey(problem.top())).toList();
        return new Saved(true, after.head().revision(), problems, null);
    }

    /** Puts in what the state knows, and proposes the unit of the place where the citizen lives. */
    void fill(UUID owner, UUID id, Prefill.Knowledge knowledge, @Nullable String wishedUnit) {
        drafts.change(owner, id, draft -> {
            var form = form(draft);
            var content = draft.content().filled(form, knowledge, clock.instant());
            return new Drafts.Opened(draft.head(), content.answers().has(Judgement.UNIT) ? content
                    : unit(draft, form, content, wishedUnit));
        });
    }

    private Content unit(Drafts.Opened draft, FormDefinition form, Content content, @Nullable String wished) {
        var procedure = terms(draft);
        var unit = Optional.ofNullable(wished).filter(procedure.units()::contains)
                .or(() -> judgement.unitAt(procedure, content.answers().get("permanentAddress")));
        return unit.filter(_ -> form.field(Judgement.UNIT).isPresent())
                .map(code -> content.typed(form, Map.of(Judgement.UNIT, TextNode.valueOf(code)))).orElse(content);
    }

    private static void mustBeAt(Drafts.Opened draft, @Nullable Integer revision) {
        if (revision != null && revision != draft.head().revision()) {
            throw ProblemException.conflict("draft-changed", "The draft was changed elsewhere meanwhile.",
                    Map.of("revision", draft.head().revision(), "message", new Text(
                            "Bản nháp đã được thay đổi ở nơi khác. Vui lòng xem lại trang này rồi lưu.",
                            "The draft was changed elsewhere. Please look at this page again, then save it.")));
        }
    }

    private Newer newer(Drafts.Opened draft) {
        var now = terms.inForce(draft.head().procedure())
                .map(found -> new Newer.Version(found, found.form() == null ? form(draft)
                        : judgement.form(found, found.form(), found.formVersion())));
        return Newer.than(new Newer.Version(terms(draft), form(draft)), now, LocalDate.now(clock));
    }

    private Filled judged(Drafts.Opened draft) {
        return judgement.judge(terms(draft), form(draft), draft.content().answers(), counter.channelOf(draft.head().id()));
    }

    private FormDefinition form(Drafts.Opened draft) {
        return judgement.form(terms(draft), draft.head().form(), draft.head().formVersion());
    }

    private ProcedureTerms terms(Drafts.Opened draft) {
        return terms.mustFind(draft.head().procedure(), draft.head().version());
    }
}
