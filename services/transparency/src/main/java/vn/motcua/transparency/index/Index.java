package vn.motcua.transparency.index;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** The rules of the index, as data: another version is another file. */
public record Index(String code, String version, Text name, Text decision, LocalDate inForceFrom, LocalDate asOf, Text note,
        int max, List<Group> groups) {

    public record Group(String code, Text name, int max, List<Indicator> indicators) {}

    /**
     * Points are {@code max × (numerator / denominator) / target}, at most {@code max}.
     *
     * @param numerator   names of measures that are added up
     * @param target      share that earns all points
     * @param whenNothing what it means when the denominator is nought
     * @param confidence  how sure we are of the formula
     * @param notMeasured why it has no numbers, null when it has
     * @param notByMonth  why a single month has none, null when it has
     */
    public record Indicator(String code, Text name, int max, Text formula, List<String> numerator,
            List<String> denominator, double target, WhenNothing whenNothing, String confidence, String source,
            @Nullable Text notMeasured, @Nullable Text notByMonth) {

        /** Why there are no numbers, of all that was counted or of one month; null when there are. */
        @Nullable
        Text missing(boolean ofOneMonth) {
            return notMeasured == null && ofOneMonth ? notByMonth : notMeasured;
        }
    }

    public enum WhenNothing {
        /** Not scored: nothing happened that could be judged. */
        NOTHING,
        /** All points: nobody had a reason to complain. */
        FULL
    }
}
