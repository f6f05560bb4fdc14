package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class JobsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void isContentWithOneFactOfEach() {
        assertThat(Jobs.judge("payment.lapsed", List.of(ONE, TWO),
                Map.of(ONE.toString(), Set.of("a"), TWO.toString(), Set.of("b"), "somebody else's", Set.of("c", "d"))))
                .isEmpty();
    }

    @Test
    void namesWhatWasDoneTwiceAndWhatWasNotDone() {
        assertThat(Jobs.judge("payment.lapsed", List.of(ONE, TWO), Map.of(ONE.toString(), Set.of("a", "b"))))
                .containsExactly("payment.lapsed was told 2 times of " + ONE, "payment.lapsed was told 0 times of " + TWO);
    }
}
