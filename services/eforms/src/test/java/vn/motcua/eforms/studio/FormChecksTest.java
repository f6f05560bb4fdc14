package vn.motcua.eforms.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What keeps a form from being published, at its place. */
class FormChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void findsNothingWrongWithWhatShips() {
        assertThat(FormChecks.of(shipped())).isEmpty();
    }

    @Test
    void everyQuestionHasAnIdAKindAndALabelInBothLanguages() {
        var form = shipped();
        field(form, 0, 0).put("id", "họ tên").put("type", "chữ").putObject("label").put("vi", "Họ tên");

        assertThat(FormChecks.of(form)).extracting(Finding::pointer, Finding::code).contains(
                tuple("/pages/0/fields/0/id", "not-an-id"), tuple("/pages/0/fields/0/type", "not-a-type"),
                tuple("/pages/0/fields/0/label/en", "missing-english"));
    }

    @Test
    void idsAreUsedOnce() {
        var form = shipped();
        field(form, 0, 1).put("id", "fullName");

        assertThat(FormChecks.of(form)).extracting(Finding::pointer).contains("/pages/0/fields/1/id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"eq\": {\"field\": \"nowhere\", \"value\": \"x\"}} | unknown-field",
            "{\"present\": \"otherNames\"} | unknown-field",
            "{\"eq\": {\"field\": \"gender\", \"value\": \"UNKNOWN\"}} | impossible",
            "{\"and\": [{\"eq\": {\"field\": \"gender\", \"value\": \"MALE\"}}, {\"eq\": {\"field\": \"gender\", \"value\": \"FEMALE\"}}]} | unreachable",
            "{\"when\": true} | not-a-condition" })
    void aConditionLooksBackAndCanComeTrue(String condition, String code) throws JsonProcessingException {
        var form = shipped();
        ((ObjectNode) form.at("/pages/1")).set("showIf", JSON.readTree(condition));

        assertThat(FormChecks.of(form)).extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/pages/1/showIf", code));
    }

    @Test
    void choicesTablesAndFilesHaveWhatTheyNeed() {
        var form = shipped();
        field(form, 0, 3).putArray("options");
        form.withArray("pages").addObject().put("id", "more")
                .<ObjectNode> set("title", JSON.createObjectNode().put("vi", "Thêm").put("en", "More"))
                .putArray("fields").addObject().put("id", "extra").put("type", "table")
                .putObject("label").put("vi", "Bảng").put("en", "Table");

        assertThat(FormChecks.of(form)).extracting(Finding::code).containsExactlyInAnyOrder("no-options", "no-columns");
    }

    @Test
    void survivesWhateverIsTyped() {
        for (var text : List.of("{}", "{\"pages\": 1}", "{\"pages\": [1, {\"fields\": {\"a\": 1}}, {\"fields\": [null]}]}")) {
            try {
                assertThat(FormChecks.of(JSON.readTree(text))).isNotEmpty();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static ObjectNode field(ObjectNode form, int page, int field) {
        return (ObjectNode) ((ArrayNode) form.at("/pages/" + page + "/fields")).get(field);
    }

    private static ObjectNode shipped() {
        try (var in = FormChecksTest.class.getClassLoader().getResourceAsStream("forms/criminal-record-1-v1.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
