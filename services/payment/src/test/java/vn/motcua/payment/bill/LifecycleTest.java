package vn.motcua.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.payment.bill.Lifecycle.Step;

class LifecycleTest {

    @Test
    void settlesABillThatIsOpenOrPending() {
        assertThat(Lifecycle.after(BillState.OPEN, Step.SETTLE)).contains(BillState.SETTLED);
        assertThat(Lifecycle.after(BillState.PENDING, Step.SETTLE)).contains(BillState.SETTLED);
    }

    @Test
    void neverLapsesWhileAnAttemptIsUnderWay() {
        assertThat(Lifecycle.after(BillState.PENDING, Step.LAPSE)).isEmpty();
    }

    @Test
    void letsNothingLeaveAnEnd() {
        assertThat(Lifecycle.allowed(BillState.LAPSED)).isEmpty();
        assertThat(Lifecycle.allowed(BillState.CANCELLED)).isEmpty();
        assertThat(Lifecycle.allowed(BillState.REFUNDED)).isEmpty();
        assertThat(Lifecycle.allowed(BillState.SETTLED)).containsExactly(Step.REFUND);
    }

    @Test
    void drawsItself() {
        assertThat(Lifecycle.drawn()).contains("PENDING --> SETTLED: SETTLE");
    }
}
