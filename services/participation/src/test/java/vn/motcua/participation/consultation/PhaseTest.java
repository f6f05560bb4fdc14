package vn.motcua.participation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class PhaseTest {

    private static final Instant OPENS = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-22T00:00:00Z");

    @Test
    void opensAndClosesExactlyAtItsTimes() {
        assertThat(at(OPENS.minusNanos(1))).isEqualTo(Phase.PLANNED);
        assertThat(at(OPENS)).isEqualTo(Phase.OPEN);
        assertThat(at(CLOSES.minusNanos(1))).isEqualTo(Phase.OPEN);
        assertThat(at(CLOSES)).isEqualTo(Phase.CLOSED);
    }

    @Test
    void isADraftUntilItIsAnnouncedWhateverTheTime() {
        assertThat(Phase.of(false, false, OPENS, CLOSES, CLOSES)).isEqualTo(Phase.DRAFT);
        assertThat(Phase.of(true, true, OPENS, CLOSES, CLOSES)).isEqualTo(Phase.CONCLUDED);
    }

    @Test
    void countsTheLawsDaysInFull() {
        assertThat(Consultation.earliestClosing(OPENS, 30)).isEqualTo(CLOSES);
    }

    private static Phase at(Instant now) {
        return Phase.of(true, false, OPENS, CLOSES, now);
    }
}
