package vn.motcua.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.studio.PublishedForms.Names;

/** The words of a result: nothing is published that would leave a hole on a sealed paper. */
class PaperWordsTest {

    private static final Names FORM = new Names(Set.of("fullName", "gender", "birthDate", "placeOfBirth", "nationality",
            "permanentAddress", "currentAddress", "nationalId", "bansRequested", "places", "places/from"), List.of());

    @Test
    void findsNothingWrongWithWhatShips() {
        assertThat(PaperWords.of(Sample.with("3.000333-v3"), FORM)).isEmpty();
        assertThat(PaperWords.of(Sample.with("1.004873-v3"), null)).isEmpty();
        assertThat(PaperWords.of(Sample.with("1.001193-v3"), null)).isEmpty();
    }

    @Test
    void advisesWordsForWhatCanBeFiled() {
        assertThat(PaperWords.of(Sample.with("3.000333-v2"), FORM)).extracting(Finding::code, Finding::blocks)
                .containsExactly(tuple("paper-missing", false));
        assertThat(PaperWords.of(Sample.with("2.000635-v1"), null)).isEmpty();
    }

    @Test
    void pointsToPlacesThatNothingFills() {
        assertThat(errors("{fullname}")).containsExactly("unknown-place");
        assertThat(errors("{finding.nothing}")).containsExactly("unknown-place");
        assertThat(errors("{fullName|loud}")).containsExactly("not-a-place");
        assertThat(errors("{fullName")).containsExactly("not-a-place");
        assertThat(errors("{{fullName}}")).containsExactly("not-a-place");
        assertThat(errors("{validUntil}")).containsExactly("no-validity");
        assertThat(errors("{fullName|upper}, {finding.note}, {number}, {issuedOn}")).isEmpty();
    }

    @Test
    void readsTablesAndConditions() {
        var document = Sample.with("3.000333-v3");
        var block = block(document);
        block.put("table", "places").putArray("columns").add("from | Từ | 50 | –").add("until | Đến | 50 | –").add("từ");
        block.putArray("onlyIf").add("gender = MALE").add("nowhere = 1").add("=");

        assertThat(PaperWords.of(document, FORM)).extracting(Finding::pointer, Finding::code).containsExactly(
                tuple("/paper/blocks/0/columns", "unknown-place"), tuple("/paper/blocks/0/columns", "not-a-column"),
                tuple("/paper/blocks/0/onlyIf", "unknown-place"), tuple("/paper/blocks/0/onlyIf", "not-a-condition"));
    }

    @Test
    void wantsTheWholePaperOnceItIsBegun() {
        var document = Sample.with("3.000333-v3");
        var paper = document.putObject("paper");
        paper.put("signer", "Trưởng phòng");

        assertThat(PaperWords.of(document, FORM)).extracting(Finding::pointer).containsExactly("/paper/title/vi",
                "/paper/title/en", "/paper/owner", "/paper/absent", "/paper/blocks");
        document.put("paper", "viết nhầm");
        assertThat(PaperWords.of(document, FORM)).isNotEmpty();
    }

    private static List<String> errors(String text) {
        var document = Sample.with("3.000333-v3");
        block(document).put("text", text);
        return PaperWords.of(document, FORM).stream().map(Finding::code).toList();
    }

    private static ObjectNode block(ObjectNode document) {
        return (ObjectNode) document.at("/paper/blocks/0");
    }
}
