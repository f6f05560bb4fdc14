package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class OverloadTest {

    private static final Load.Answer SERVED = new Load.Answer(200, false, Duration.ofMillis(80));
    private static final Load.Answer REFUSED = new Load.Answer(503, true, Duration.ofMillis(4));
    private static final Load.Answer SILENT = new Load.Answer(503, false, Duration.ofMillis(4));
    private static final Load.Answer SLOW = new Load.Answer(200, false, Duration.ofSeconds(3));
    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void isContentWhenTheRestIsTurnedAwayQuickly() {
        assertThat(Overload.judge(10, TIME, of(100, SERVED, 200, REFUSED), Collections.nCopies(20, SERVED))).isEmpty();
    }

    @Test
    void namesEveryOtherOutcome() {
        assertThat(Overload.judge(10, TIME, of(100, SLOW, 200, SILENT), Collections.nCopies(20, REFUSED)))
                .containsExactly("Who was let in waited 3000 ms", "A refusal (503) doesn't say when to come again",
                        "Of those who pay 100.0 % were refused, of those who browse 66.7 %");
        assertThat(Overload.judge(100, TIME, of(10, SERVED, 10, new Load.Answer(0, false, TIME)), List.of()))
                .containsExactly("Under the rush only 1/s are served, of 100/s",
                        "10 of 20 got neither an answer nor a refusal");
    }

    private static List<Load.Answer> of(int some, Load.Answer one, int more, Load.Answer other) {
        return Stream.concat(Collections.nCopies(some, one).stream(), Collections.nCopies(more, other).stream()).toList();
    }
}
