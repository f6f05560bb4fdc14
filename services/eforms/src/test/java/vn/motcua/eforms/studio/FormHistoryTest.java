package vn.motcua.eforms.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FieldType;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Forms;

/** What a version changed is told by its questions. */
class FormHistoryTest {

    @Test
    void comparesEachVersionWithTheOneBefore() {
        var history = FormHistory.of("a", List.of(
                made(2, field("kept", false), field("changed", true), field("added", false)),
                made(1, field("kept", false), field("changed", false), field("dropped", false))));

        assertThat(history.versions()).extracting(FormHistory.Version::version).containsExactly(2, 1);
        var second = history.versions().getFirst();
        assertThat(second.added()).extracting(Text::vi).containsExactly("added");
        assertThat(second.dropped()).extracting(Text::vi).containsExactly("dropped");
        assertThat(second.changed()).extracting(Text::vi).containsExactly("changed");
        assertThat(history.versions().getLast().added()).isEmpty();
    }

    private static Forms.Made made(int version, Field... fields) {
        var text = new Text("a", "a");
        return new Forms.Made(version, Instant.EPOCH, "STUDIO", List.of("CB-0001"), "CB-0002", new FormDefinition("a", version,
                text, text, text, null, null, List.of(new FormDefinition.Page("one", text, null, null, List.of(fields)))));
    }

    private static Field field(String id, boolean required) {
        return new Field(id, FieldType.TEXT, new Text(id, id), null, required, null, null, false, null, null, null, null, false,
                null);
    }
}
