package vn.motcua.eforms.draft;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.eforms.fee.Fee;
import vn.motcua.eforms.form.FieldType;
import vn.motcua.eforms.form.Problem;

/**
 * All answers by page, to be checked before sending.
 *
 * @param timeLimit how long the agency has in a case like this
 */
record Check(UUID draft, int revision, String procedure, Text name, List<CheckedPage> pages, List<Problem> problems, Fee fee,
        boolean payFirst, TimeLimit timeLimit, Text declaration, Text consent, boolean complete, @Nullable Text versionNotice,
        List<Text> changes, @Nullable String principal) {

    record CheckedPage(String id, Text title, List<CheckedAnswer> answers) {}

    /**
     * @param value   null when the question was left open
     * @param rows    the rows of a table, cell by cell as they read
     */
    record CheckedAnswer(String field, FieldType type, Text label, @Nullable JsonNode value, Text display,
            List<List<Cell>> rows, Content.@Nullable Origin from, List<Problem> problems) {}

    record Cell(String column, Text label, Text display) {}
}
