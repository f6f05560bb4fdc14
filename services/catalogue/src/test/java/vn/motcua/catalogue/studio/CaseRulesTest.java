package vn.motcua.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.studio.PublishedForms.Names;

/** Time limits by case: each fits the steps, each case is one that the form names. */
class CaseRulesTest {

    private static final Names FORM = new Names(Set.of("fullName"), List.of("many-places"));

    @Test
    void findsNothingWrongWithWhatShips() {
        assertThat(CaseRules.of(Sample.with("3.000333-v3"), FORM)).isEmpty();
        assertThat(CaseRules.of(Sample.with("3.000333-v1"), null)).isEmpty();
    }

    @Test
    void holdsTheStepsToEveryLimit() {
        var document = Sample.with("3.000333-v3");
        limit(document).putObject("timeLimit").put("amount", 5).put("unit", "WORKING_DAY");

        assertThat(CaseRules.of(document, FORM)).extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/timeLimits/0/timeLimit/amount", "hours-exceed-limit"));
    }

    @Test
    void knowsTheCasesOfTheForm() {
        var document = Sample.with("3.000333-v3");
        limit(document).put("caseCode", "abroad");
        ((ObjectNode) document.at("/fees/1")).put("caseCode", "late");

        assertThat(CaseRules.of(document, FORM)).extracting(Finding::pointer, Finding::code).containsExactly(
                tuple("/fees/1/caseCode", "unknown-case"), tuple("/timeLimits/0/caseCode", "unknown-case"));
        assertThat(CaseRules.of(document, null)).isEmpty();
    }

    @Test
    void wantsACaseOrAChannel() {
        var document = Sample.with("3.000333-v3");
        limit(document).putNull("caseCode");

        assertThat(CaseRules.of(document, FORM)).extracting(Finding::code).containsExactly("no-case");
        limit(document).put("channel", "ONLINE");
        assertThat(CaseRules.of(document, FORM)).isEmpty();
    }

    private static ObjectNode limit(ObjectNode document) {
        return (ObjectNode) document.at("/timeLimits/0");
    }
}
