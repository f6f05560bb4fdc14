package vn.motcua.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.procedure.Soundness;
import vn.motcua.contracts.TimeLimit;

/** Whether the parts of a procedure fit together. */
class ConsistencyTest {

    @Test
    void findsNothingWrongWithWhatShips() {
        assertThat(Consistency.of(Sample.procedure(), Sample.known())).filteredOn(Finding::blocks).isEmpty();
    }

    @Test
    void addsUpTheHoursOfTheSteps() {
        var document = Sample.procedure();
        row(document, "steps", 0).put("hours", 57);

        assertThat(errors(document)).extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/steps", "hours-exceed-limit"));
    }

    /** Whatever the hours are: refused exactly when they exceed the limit. */
    @Test
    void refusesExactlyTheHoursThatDoNotFit() {
        var random = new Random(766);
        IntStream.range(0, 500).forEach(_ -> {
            var days = 1 + random.nextInt(30);
            var hours = IntStream.range(0, 3).map(_ -> 1 + random.nextInt(100)).boxed().toList();
            var document = Sample.procedure();
            document.withObject("/timeLimit").put("amount", days);
            IntStream.range(0, 3).forEach(i -> row(document, "steps", i).put("hours", hours.get(i)));

            var fits = hours.stream().mapToInt(Integer::intValue).sum() <= Soundness
                    .allowedHours(new TimeLimit(days, TimeLimit.Unit.WORKING_DAY));
            assertThat(errors(document).isEmpty()).isEqualTo(fits);
        });
    }

    @Test
    void wantsQuestionsForTheFindingThatCanBeAnswered() {
        var document = Sample.procedure();
        var first = document.putArray("finding").addObject().put("code", "a").put("kind", "CHOICE");
        first.putObject("onlyIf").put("field", "b").putArray("values").add("1");
        document.withArray("finding").addObject().put("code", "b").put("kind", "TEXT").putArray("choices").addObject()
                .put("value", "1");
        document.withArray("finding").addObject().put("code", "c").put("kind", "TEXT").putObject("onlyIf").put("field", "a");

        assertThat(errors(document)).extracting(Finding::pointer, Finding::code).containsExactly(
                tuple("/finding/0/choices", "choices"), tuple("/finding/0/onlyIf/field", "looks-ahead"),
                tuple("/finding/1/choices", "choices"), tuple("/finding/2/onlyIf/values", "half-a-condition"));
    }

    @Test
    void wantsAFeeForEveryChannelOnTheDayOfEffect() {
        var document = Sample.procedure().put("inForceFrom", "2027-01-01");
        row(document, "fees", 1).put("channel", "COUNTER");

        assertThat(errors(document)).extracting(Finding::pointer).containsExactly("/fees", "/fees");
        assertThat(errors(document)).extracting(finding -> finding.message().vi())
                .anyMatch(text -> text.contains("trực tuyến") && text.contains("01/01/2027"))
                .anyMatch(text -> text.contains("bưu chính"));
    }

    @Test
    void saysWhenAFeeEndsAndNothingFollows() {
        var document = Sample.procedure();
        row(document, "fees", 1).put("until", "2027-06-30");

        assertThat(Consistency.of(document, Sample.known())).filteredOn(finding -> finding.pointer().startsWith("/fees"))
                .extracting(Finding::code, Finding::severity).containsOnly(tuple("fee-ends", Finding.Severity.ADVICE));
    }

    @Test
    void refusesTwoFeesOfOneKindAtOnce() {
        var document = Sample.procedure();
        document.withArray("fees").add(row(document, "fees", 1).deepCopy().put("from", "2026-12-01"));

        assertThat(errors(document)).extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/fees/3/from", "overlaps"));
    }

    @Test
    void takesEffectTodayAtTheEarliest() {
        assertThat(errors(Sample.procedure().put("inForceFrom", "2026-11-21"))).extracting(Finding::code)
                .contains("in-the-past");
        assertThat(errors(Sample.procedure().put("inForceFrom", "2026-11-22"))).isEmpty();
    }

    @Test
    void doesNotTakeEffectBeforeAVersionThatIsScheduled() {
        var known = new Consistency.Known(Sample.TODAY, LocalDate.of(2027, 1, 1), 1, Set.of(), null);

        assertThat(Consistency.of(Sample.procedure().put("inForceFrom", "2026-12-31"), known)).extracting(Finding::code)
                .contains("before-scheduled");
        assertThat(Consistency.of(Sample.procedure().put("inForceFrom", "2027-01-01"), known)).filteredOn(Finding::blocks)
                .isEmpty();
    }

    @Test
    void namesOnlyFormsThatArePublished() {
        assertThat(errors(Sample.procedure().put("formVersion", 2))).extracting(Finding::pointer)
                .containsExactly("/formVersion");
        assertThat(errors(Sample.procedure().putNull("form"))).extracting(Finding::code).containsExactly("form-missing");
    }

    @Test
    void knowsTheProofOfEachExemptionAndTheUnitsThatCanBeReached() {
        var document = Sample.procedure();
        row(document, "exemptions", 0).put("proof", "nowhere");

        assertThat(errors(document)).extracting(Finding::pointer).containsExactly("/exemptions/0/proof");
        assertThat(Consistency.of(Sample.procedure(), new Consistency.Known(Sample.TODAY, null, 1, Set.of("G01.802"), null)))
                .extracting(Finding::pointer, Finding::code).contains(tuple("/units", "no-contact"));
    }

    /** Whatever is typed, the checks answer. */
    @Test
    void survivesWhateverIsTyped() {
        var document = Sample.procedure();
        document.put("steps", "viết nhầm").put("fees", 7).put("timeLimit", true).put("units", "x").putObject("components")
                .put("a", 1);
        document.put("inForceFrom", "32/13/2026").put("form", 12);

        assertThat(Consistency.of(document, Sample.known())).isNotEmpty();
        assertThat(Completeness.of(document, Sample.outline())).isNotEmpty();
    }

    private static List<Finding> errors(ObjectNode document) {
        return Consistency.of(document, Sample.known()).stream().filter(Finding::blocks).toList();
    }

    static ObjectNode row(ObjectNode document, String rows, int index) {
        return (ObjectNode) document.get(rows).get(index);
    }
}
