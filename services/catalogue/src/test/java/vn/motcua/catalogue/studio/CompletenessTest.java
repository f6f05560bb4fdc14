package vn.motcua.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether everything that is asked for is there, in both languages. */
class CompletenessTest {

    /** Choices that only the running service knows are left out here. */
    private static List<Finding> errors(ObjectNode document) {
        return Completeness.of(document, Sample.outline()).stream().filter(Finding::blocks)
                .filter(finding -> !finding.pointer().equals("/units") && !finding.pointer().equals("/lifeEvents")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "3.000333-v1", "2.000635-v1" })
    void findsNothingMissingInWhatShips(String file) {
        assertThat(errors(Sample.with(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "phone,''", "phone,hỏi một cửa", "email,''", "email,hoi-dap" })
    void aContactThatCannotBeReachedBlocks(String part, String typed) {
        var document = Sample.procedure();
        document.withObject("/national/contact").put(part, typed);

        assertThat(errors(document)).extracting(Finding::pointer).containsExactly("/national/contact/" + part);
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        var document = Sample.procedure();
        document.withObject("/name").put("en", " ");
        ConsistencyTest.row(document, "components", 0).withObject("/name").put("vi", "");

        assertThat(errors(document)).extracting(Finding::pointer, Finding::code).containsExactly(
                tuple("/name/en", "missing-english"), tuple("/components/0/name/vi", "missing-vietnamese"));
    }

    @Test
    void withoutALegalBasisNothingIsPublished() {
        var document = Sample.procedure();
        document.putArray("legalBases");

        assertThat(errors(document)).extracting(Finding::pointer).containsExactly("/legalBases");
    }

    @Test
    void whatWasMeantAsANumberOrADayMustBeOne() {
        var document = Sample.procedure();
        ConsistencyTest.row(document, "fees", 0).put("amount", "hai trăm nghìn").put("from", "hôm qua");

        assertThat(errors(document)).extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/fees/0/amount", "not-a-number"), tuple("/fees/0/from", "not-a-date"));
        assertThat(errors(document).getFirst().message().vi()).startsWith("Mức phí, lệ phí 1, Số tiền");
    }

    @Test
    void aDecisionIsAdvisedAndItsLackBlocksNothing() {
        assertThat(Completeness.of(Sample.procedure(), Sample.outline())).extracting(Finding::pointer, Finding::severity)
                .contains(tuple("/decision/number", Finding.Severity.ADVICE));
    }
}
