package vn.motcua.eforms.draft;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.form.Filled;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.terms.Terms;

/** The end of a draft: its answers, judged a last time, go on as a filing. */
@ApplicationScoped
@Transactional
public class Completion {

    /** What becomes a filing, under the same id and the same key. */
    public record Completed(UUID id, ProcedureTerms procedure, String form, int formVersion, Filled filled,
            Channel channel) {}

    private final Drafts drafts;
    private final Judgement judgement;
    private final Terms terms;
    private final Counter counter;

    Completion(Drafts drafts, Judgement judgement, Terms terms, Counter counter) {
        this.drafts = drafts;
        this.judgement = judgement;
        this.terms = terms;
        this.counter = counter;
    }

    /** @param last answers given with the submission itself */
    public Completed complete(UUID owner, UUID id, Map<String, JsonNode> last) {
        var draft = drafts.finish(owner, id);
        var procedure = terms.mustFind(draft.head().procedure(), draft.head().version());
        var form = judgement.form(procedure, draft.head().form(), draft.head().formVersion());
        var answers = draft.content().typed(form, last).answers();
        var channel = counter.channelOf(id);
        return new Completed(id, procedure, draft.head().form(), draft.head().formVersion(),
                judgement.judge(procedure, form, answers, channel), channel);
    }
}
