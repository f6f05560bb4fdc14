package vn.motcua.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void leavesTheWeekendOut() {
        var friday = LocalDate.of(2026, 11, 20);

        assertThat(WorkingDays.after(friday, 2)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 22), 2)).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
