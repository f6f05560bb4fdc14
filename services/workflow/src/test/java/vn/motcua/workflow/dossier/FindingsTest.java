package vn.motcua.workflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.ProcedureTerms.FindingField.Choice;
import vn.motcua.contracts.ProcedureTerms.FindingField.Kind;
import vn.motcua.contracts.ProcedureTerms.FindingField.OnlyIf;
import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

class FindingsTest {

    private static final Text NAME = new Text("Câu hỏi", "Question");
    private static final List<FindingField> FIELDS = List.of(
            new FindingField("status", NAME, null, Kind.CHOICE, true,
                    List.of(new Choice("SINGLE", NAME), new Choice("MARRIED", NAME)), null),
            new FindingField("spouse", NAME, null, Kind.TEXT, true, List.of(),
                    new OnlyIf("status", List.of("MARRIED"))),
            new FindingField("since", NAME, null, Kind.DATE, false, List.of(), null),
            new FindingField("number", NAME, null, Kind.IDENTITY_NUMBER, false, List.of(), null));

    @Test
    void takesWhatAnswersEveryQuestion() {
        assertThatCode(
                () -> Findings.check(FIELDS, Map.of("status", "SINGLE", "since", "2026-11-22", "number", "001326000009")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Findings.check(FIELDS, Map.of("status", "MARRIED", "spouse", "TRẦN THỊ GIẢ LẬP")))
                .doesNotThrowAnyException();
    }

    @Test
    void pointsToWhatIsMissing() {
        assertThat(wrong(Map.of())).containsExactly("/finding/status required");
        assertThat(wrong(Map.of("status", "MARRIED"))).containsExactly("/finding/spouse required");
    }

    @Test
    void pointsToWhatIsNoAnswer() {
        assertThat(wrong(Map.of("status", "WIDOWED", "since", "22/11/2026", "number", "123")))
                .containsExactly("/finding/status unfit", "/finding/since unfit", "/finding/number unfit");
        assertThat(wrong(Map.of("status", List.of("SINGLE")))).containsExactly("/finding/status required");
        assertThat(wrong(Map.of("status", "MARRIED", "spouse", "x".repeat(2001)))).containsExactly("/finding/spouse unfit");
    }

    @Test
    void takesNothingThatIsNotAsked() {
        assertThat(wrong(Map.of("status", "SINGLE", "spouse", "ai đó", "seal", "none")))
                .containsExactlyInAnyOrder("/finding/spouse not-asked", "/finding/seal not-asked");
    }

    @Test
    void leavesVersionsFromBeforeFindingsWereDataAlone() {
        assertThatCode(() -> Findings.check(List.of(), Map.of("criminalRecord", "NONE"))).doesNotThrowAnyException();
    }

    private static List<String> wrong(Map<String, Object> given) {
        var refused = catchThrowableOfType(ProblemException.class, () -> Findings.check(FIELDS, given));
        assertThat(refused.problem().status()).isEqualTo(422);
        return refused.problem().errors().stream().map(FindingsTest::words).toList();
    }

    private static String words(Problem.Error error) {
        return error.pointer() + " " + error.code();
    }
}
