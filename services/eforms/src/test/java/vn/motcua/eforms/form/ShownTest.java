package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eforms.form.Sample.TODAY;
import static vn.motcua.eforms.form.Sample.answers;
import static vn.motcua.eforms.form.Sample.field;

import org.junit.jupiter.api.Test;

class ShownTest {

    private static final FormDefinition CHAIN = Sample.form(field("a", FieldType.YES_NO, "") + ","
            + field("b", FieldType.YES_NO, ",\"showIf\":{\"eq\":{\"field\":\"a\",\"value\":true}}") + ","
            + field("c", FieldType.TEXT, ",\"showIf\":{\"eq\":{\"field\":\"b\",\"value\":true}}"));

    @Test
    void hidesWhatHangsOnAHiddenAnswer() {
        var shown = Shown.of(CHAIN, answers("{\"a\":false,\"b\":true,\"c\":\"x\"}"), TODAY);

        assertThat(shown.answers().fields()).containsExactly("a");
        assertThat(shown.asks("b")).isFalse();
        assertThat(shown.asks("c")).isFalse();
    }

    @Test
    void showsTheWholeChain() {
        assertThat(Shown.of(CHAIN, answers("{\"a\":true,\"b\":true}"), TODAY).asks("c")).isTrue();
    }

    @Test
    void dropsAnswersThatNobodyAskedFor() {
        assertThat(Shown.of(CHAIN, answers("{\"z\":1}"), TODAY).answers().fields()).isEmpty();
    }

    @Test
    void leavesOutAPageWithNothingToAsk() {
        var form = Sample.form(field("a", FieldType.TEXT, ",\"showIf\":{\"and\":[{\"or\":[]}]}"));

        assertThat(Shown.of(form, Answers.NONE, TODAY).pages()).isEmpty();
    }

    @Test
    void neverLooksForward() {
        var forward = Sample
                .form(field("a", FieldType.TEXT, ",\"showIf\":{\"present\":\"b\"}") + "," + field("b", FieldType.TEXT, ""));

        assertThat(Soundness.faultsOf(forward)).containsExactly("a depends on b, which doesn't stand before it");
    }
}
