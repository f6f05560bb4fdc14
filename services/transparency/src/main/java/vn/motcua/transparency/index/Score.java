package vn.motcua.transparency.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.transparency.index.Index.Indicator;
import vn.motcua.transparency.index.Index.WhenNothing;

/**
 * What an agency has reached, part by part.
 *
 * @param month    in which the dossiers came in, {@code 2026-11}; null for all of them
 * @param points   sum of what could be measured
 * @param possible the most that could be reached in what was measured; the rest of 100 isn't judged
 */
public record Score(String agency, Text name, @Nullable String month, double points, double possible, List<Group> groups) {

    public record Group(String code, Text name, int max, double points, double possible, List<Part> parts) {}

    public record Part(String code, Text name, int max, Text formula, State state, @Nullable Double points,
            @Nullable Long numerator, @Nullable Long denominator, String confidence, String source,
            @Nullable Text notMeasured) {

        double earned() {
            return points == null ? 0 : points;
        }

        boolean counts() {
            return points != null;
        }
    }

    public enum State {
        MEASURED,
        /** Nothing happened that could be judged. */
        NOTHING,
        /** The numbers are too small to be shown. */
        WITHHELD,
        NOT_MEASURED
    }

    /** @param measures a number for a name; empty when it is withheld */
    static Score of(Index index, String agency, Text name, @Nullable String month, Function<String, OptionalLong> measures) {
        var groups = index.groups().stream().map(group -> {
            var parts = group.indicators().stream().map(indicator -> part(indicator, month != null, measures)).toList();
            return new Group(group.code(), group.name(), group.max(), earned(parts), possible(parts), parts);
        }).toList();
        return new Score(agency, name, month, rounded(groups.stream().mapToDouble(Group::points).sum()),
                groups.stream().mapToDouble(Group::possible).sum(), groups);
    }

    static Part part(Indicator indicator, boolean ofOneMonth, Function<String, OptionalLong> measures) {
        var missing = indicator.missing(ofOneMonth);
        if (missing != null) {
            return new Part(indicator.code(), indicator.name(), indicator.max(), indicator.formula(), State.NOT_MEASURED, null,
                    null, null, indicator.confidence(), indicator.source(), missing);
        }
        var numerator = sum(indicator.numerator(), measures);
        var denominator = sum(indicator.denominator(), measures);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return part(indicator, State.WITHHELD, null, Map.of());
        }
        var numbers = Map.of("numerator", numerator.get(), "denominator", denominator.get());
        if (denominator.get() == 0) {
            return indicator.whenNothing() == WhenNothing.FULL
                    ? part(indicator, State.NOTHING, (double) indicator.max(), numbers)
                    : part(indicator, State.NOTHING, null, numbers);
        }
        var share = (double) numerator.get() / denominator.get();
        return part(indicator, State.MEASURED, rounded(Math.min(indicator.max(), indicator.max() * share / indicator.target())),
                numbers);
    }

    private static Part part(Indicator of, State state, @Nullable Double points, Map<String, Long> numbers) {
        return new Part(of.code(), of.name(), of.max(), of.formula(), state, points, numbers.get("numerator"),
                numbers.get("denominator"), of.confidence(), of.source(), null);
    }

    /** Withheld as soon as one of its terms is. */
    private static Optional<Long> sum(List<String> names, Function<String, OptionalLong> measures) {
        var terms = names.stream().map(measures).toList();
        return terms.stream().allMatch(OptionalLong::isPresent)
                ? Optional.of(terms.stream().mapToLong(OptionalLong::getAsLong).sum())
                : Optional.empty();
    }

    private static double earned(List<Part> parts) {
        return rounded(parts.stream().mapToDouble(Part::earned).sum());
    }

    private static double possible(List<Part> parts) {
        return parts.stream().filter(Part::counts).mapToDouble(Part::max).sum();
    }

    /** Points have two decimals. */
    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
