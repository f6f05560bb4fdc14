package vn.motcua.transparency.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Text;
import vn.motcua.transparency.index.Index.Indicator;
import vn.motcua.transparency.index.Index.WhenNothing;
import vn.motcua.transparency.index.Score.State;

class ScoreTest {

    @Test
    void earnsItsShareOfThePoints() {
        var part = Score.part(indicator(20, 1, WhenNothing.NOTHING, null), false, knowing(Map.of("good", 45L, "all", 50L)));

        assertThat(part.points()).isEqualTo(18.0);
        assertThat(part.state()).isEqualTo(State.MEASURED);
    }

    @Test
    void earnsAllPointsFromTheTargetOn() {
        assertThat(Score.part(indicator(6, 0.5, WhenNothing.NOTHING, null), false,
                knowing(Map.of("good", 8L, "all", 10L))).points())
                .isEqualTo(6.0);
    }

    @Test
    void isNotScoredWhenNothingHappenedUnlessThatIsTheBestThatCanHappen() {
        var nothing = knowing(Map.of("good", 0L, "all", 0L));

        assertThat(Score.part(indicator(6, 1, WhenNothing.NOTHING, null), false, nothing).points()).isNull();
        assertThat(Score.part(indicator(6, 1, WhenNothing.FULL, null), false, nothing).points()).isEqualTo(6.0);
    }

    @Test
    void saysThatItWithholdsOrDoesNotMeasureRatherThanGuess() {
        assertThat(Score.part(indicator(6, 1, WhenNothing.NOTHING, null), false, _ -> OptionalLong.empty()).state())
                .isEqualTo(State.WITHHELD);
        assertThat(Score.part(indicator(6, 1, WhenNothing.NOTHING, new Text("a", "b")), false, _ -> OptionalLong.of(1)).state())
                .isEqualTo(State.NOT_MEASURED);
    }

    @Test
    void aMonthLeavesOutWhatOnlyTheWholePeriodTells() {
        var numbers = knowing(Map.of("good", 1L, "all", 1L));

        var part = Score.part(indicator(6, 1, WhenNothing.NOTHING, null), true, numbers);

        assertThat(part.state()).isEqualTo(State.NOT_MEASURED);
        assertThat(part.notMeasured()).isEqualTo(new Text("không theo tháng", "not by month"));
        assertThat(Score.part(indicator(6, 1, WhenNothing.NOTHING, new Text("a", "b")), true, numbers).notMeasured())
                .isEqualTo(new Text("a", "b"));
    }

    private static Function<String, OptionalLong> knowing(Map<String, Long> numbers) {
        return name -> OptionalLong.of(numbers.get(name));
    }

    private static Indicator indicator(int max, double target, WhenNothing whenNothing, @Nullable Text notMeasured) {
        return new Indicator("X", new Text("x", "x"), max, new Text("x", "x"), List.of("good"), List.of("all"), target,
                whenNothing, "HIGH", "x", notMeasured, new Text("không theo tháng", "not by month"));
    }
}
