package vn.motcua.eforms.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.fee.Fee;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.Problem;
import vn.motcua.eforms.prefill.Prefill;

/**
 * A draft as its owner sees it.
 *
 * @param versionNotice said when the procedure has changed since the draft began
 * @param principal     for whom it is filled in under a mandate; null for oneself
 * @param changes       what is different now, each in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(UUID id, String procedure, int version, Text name, String form, int formVersion, @Nullable String unit,
        Instant createdAt, Instant updatedAt, int revision, List<PageState> pages, Answers answers,
        Map<String, Content.Origin> prefilled, @Nullable Register register, List<Problem> problems, Fee fee,
        @Nullable Text versionNotice, List<Text> changes, @Nullable String principal) {

    record PageState(String id, Text title, State state, String position) {}

    enum State {
        EMPTY,
        PARTIAL,
        COMPLETE,
        HIDDEN
    }

    /** How the inquiry at the population register ended, and what that means. */
    record Register(Prefill.State state, Text notice) {}
}
