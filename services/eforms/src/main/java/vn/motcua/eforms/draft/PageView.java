package vn.motcua.eforms.draft;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.Problem;

/**
 * One page, ready to be shown.
 *
 * @param position for example 2/15, of the pages that are asked
 * @param principal for whom it is filled in under a mandate; null for oneself
 * @param previous null on the first page
 * @param next     null on the last page: then the answers are checked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageView(UUID draft, int revision, String id, Text title, @Nullable Text why, String position,
        @Nullable String previous, @Nullable String next, List<FieldView> fields, List<Problem> problems,
        @Nullable String principal) {

    /**
     * @param value    what was typed, null when nothing
     * @param display  how it reads, null when nothing
     * @param problems what is wrong with it, once the page was saved
     * @param from     who gave the answer, null when the citizen did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldView(@JsonUnwrapped Field definition, @Nullable JsonNode value, @Nullable Text display,
            List<Problem> problems, Content.@Nullable Origin from, boolean readOnly) {}
}
