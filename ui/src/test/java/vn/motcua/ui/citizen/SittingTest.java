package vn.motcua.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.PrivacyClient.Access;

class SittingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Test
    void putsTogetherWhatOneReaderOpenedOfOneDossierForOnePurpose() {
        var sittings = Sitting.of(List.of(access(0, "CB-0101", "check", ONE, "answers"),
                access(-5, "CB-0101", "check", ONE, "papers"), access(-9, "CB-0101", "check", ONE, "answers")));

        assertThat(sittings).hasSize(1);
        assertThat(sittings.getFirst().newest().at()).isEqualTo(NOON);
        assertThat(sittings.getFirst().entries()).hasSize(3);
        assertThat(sittings.getFirst().dataNames()).extracting(Text::en).containsExactly("answers", "papers");
    }

    @Test
    void keepsApartOtherReadersPurposesDossiersAndTimes() {
        assertThat(Sitting.of(List.of(access(0, "CB-0101", "check", ONE, "answers"),
                access(-1, "CB-0102", "check", ONE, "answers"), access(-2, "CB-0102", "work", ONE, "answers"),
                access(-3, "CB-0102", "work", OTHER, "answers"), access(-64, "CB-0102", "work", OTHER, "answers")))).hasSize(5);
    }

    @Test
    void changesNoOrderAndLosesNothing() {
        var accesses = List.of(access(0, "CB-0101", "check", ONE, "a"), access(-1, "CB-0102", "check", ONE, "b"),
                access(-2, "CB-0101", "check", ONE, "c"));

        assertThat(Sitting.of(accesses).stream().flatMap(sitting -> sitting.accesses().stream())).isEqualTo(accesses);
        assertThat(Sitting.of(List.of())).isEmpty();
    }

    private static Access access(int minutes, String reader, String purpose, UUID dossier, String data) {
        return new Access(UUID.randomUUID(), Optional.of(1L), NOON.plusSeconds(60L * minutes), reader, new Text("v", "e"),
                new Text("v", "e"), new Text(purpose, purpose), List.of(new Text(data, data)), Optional.of(dossier),
                Optional.empty());
    }
}
