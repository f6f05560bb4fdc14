package vn.motcua.eforms.supplement;

import java.time.LocalDate;
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
 * An open supplement request with the fields that it opens.
 *
 * @param answerBy last day to answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupplementView(UUID dossier, String code, int round, @Nullable String reason, @Nullable LocalDate answerBy,
        List<WorkflowClient.Mark> marks, List<OpenField> fields, List<Problem> problems) {

    /**
     * @param value   what stands there now, typed for this supplement or sent before
     * @param before  how the answer that was sent reads
     * @param reasons why it was marked; empty for a field that only depends on a marked one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenField(@JsonUnwrapped Field definition, Text page, @Nullable JsonNode value, Text before, Text display,
            List<String> reasons, List<Problem> problems) {}
}
