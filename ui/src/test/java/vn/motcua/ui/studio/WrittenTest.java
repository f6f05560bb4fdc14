package vn.motcua.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.StudioClient.Item;
import vn.motcua.ui.client.StudioClient.Section;

/** What is typed into a section becomes a change of the document, and nothing of it is lost. */
class WrittenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Text LABEL = new Text("Nhãn", "Label");
    private static final Section SECTION = new Section("steps", "buoc", LABEL, LABEL, List.of(
            item("timeLimit.amount", "NUMBER"), item("name", "WORDS"), item("payFirst", "FLAG"), item("keywords", "LINES"),
            rows("steps", item("name", "WORDS"), item("hours", "NUMBER")), rows("route", item("", "LONG")),
            item("choices", "OPTIONS")));

    private static Item item(String path, String kind) {
        return new Item(path, kind, true, LABEL, Optional.empty(), Optional.empty(), null, null);
    }

    private static Item rows(String path, Item... columns) {
        return new Item(path, "ROWS", false, LABEL, Optional.empty(), Optional.empty(), null, List.of(columns));
    }

    private static JsonNode written(String button, Map<String, String> typed) {
        var inputs = new HashMap<String, List<String>>(Map.of("_do", List.of(button)));
        typed.forEach((name, value) -> inputs.put(name, List.of(value)));
        return Written.of(SECTION, inputs, document());
    }

    @Test
    void optionsAreLinesWithBarsAndComeBackAsTheyWereTyped() {
        var choices = written("save", Map.of("choices", "NONE | Không có | None\n\nSEE_ANNEX|Có|")).path("choices");

        assertThat(choices).hasSize(2);
        assertThat(choices.at("/0/name/vi").asText()).isEqualTo("Không có");
        assertThat(new Entry(item("choices", "OPTIONS"), "choices", choices, List.of()).options())
                .isEqualTo("NONE | Không có | None\nSEE_ANNEX | Có | ");
    }

    private static JsonNode document() {
        try {
            return JSON.readTree("""
                    {"steps": [{"code": "a", "hours": 1, "finding": {"keep": true}}, {"code": "b", "hours": 2}]}""");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsEachKindAsItIsMeantAndKeepsNonsense() {
        var change = written("save", Map.of("timeLimit.amount", "10.000", "name.vi", " Tên ", "name.en", "", "payFirst", "on",
                "keywords", "một\n\n hai "));

        assertThat(change.at("/timeLimit/amount").asLong()).isEqualTo(10_000);
        assertThat(change.at("/name/vi").asText()).isEqualTo("Tên");
        assertThat(change.at("/payFirst").asBoolean()).isTrue();
        assertThat(change.at("/keywords").toString()).isEqualTo("[\"một\",\"hai\"]");
        assertThat(written("save", Map.of("timeLimit.amount", "mười")).at("/timeLimit/amount").asText()).isEqualTo("mười");
        assertThat(written("save", Map.of()).at("/timeLimit/amount").isNull()).isTrue();
    }

    @Test
    void aRowKeepsWhatItsColumnsDoNotShow() {
        var change = written("save", Map.of("steps.0._from", "0", "steps.0.hours", "8", "steps.0.name.vi", "Xác minh"));

        assertThat(change.at("/steps/0").toString())
                .isEqualTo(
                        "{\"code\":\"a\",\"hours\":8,\"finding\":{\"keep\":true},\"name\":{\"vi\":\"Xác minh\",\"en\":\"\"}}");
    }

    @Test
    void rowsAreAddedTakenOutAndMovedByPlainButtons() {
        var two = Map.of("steps.0._from", "0", "steps.0.hours", "1", "steps.1._from", "1", "steps.1.hours", "2");

        assertThat(written("add:steps", two).at("/steps")).hasSize(3);
        assertThat(written("drop:steps.0", two).at("/steps").findValuesAsText("code")).containsExactly("b");
        assertThat(written("up:steps.1", two).at("/steps").findValuesAsText("code")).containsExactly("b", "a");
        assertThat(written("down:steps.0", two).at("/steps").findValuesAsText("code")).containsExactly("b", "a");
        assertThat(written("up:steps.0", two).at("/steps").findValuesAsText("code")).containsExactly("a", "b");
    }

    @Test
    void aListOfTextsHasNoColumns() {
        assertThat(written("save", Map.of("route.0._from", "0", "route.0.vi", "Đăng nhập", "route.0.en", "Sign in"))
                .at("/route/0/en")
                .asText()).isEqualTo("Sign in");
    }
}
