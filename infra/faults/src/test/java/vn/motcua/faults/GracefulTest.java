package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class GracefulTest {

    private static final Ledger.Setback TOLD_WHEN = new Ledger.Setback("GET /a", 503, true);
    private static final Ledger.Setback NOT_TOLD = new Ledger.Setback("GET /b", 503, false);
    private static final Ledger.Setback CUT = new Ledger.Setback("POST /c", 0, false);

    @Test
    void letsASingleInstanceSayWhenToComeAgainAndNothingElse() {
        assertThat(Graceful.judge("workflow", false, List.of(TOLD_WHEN, NOT_TOLD, CUT))).containsExactly(
                "workflow stopped in order: GET /b was answered 503 without Retry-After",
                "workflow stopped in order: POST /c was cut off");
    }

    @Test
    void expectsNobodyToNoticeWhereAnotherInstanceIs() {
        assertThat(Graceful.judge("workflow-2", true, List.of(TOLD_WHEN, TOLD_WHEN)))
                .containsExactly("workflow-2 stopped in order: GET /a was answered 503");
    }

    @Test
    void forgivesThatNobodyAnswersAtTheOnlyDoor() {
        assertThat(Graceful.judge("gateway", false, List.of(CUT))).isEmpty();
        assertThat(Graceful.judge("gateway", true, List.of(CUT))).hasSize(1);
    }
}
