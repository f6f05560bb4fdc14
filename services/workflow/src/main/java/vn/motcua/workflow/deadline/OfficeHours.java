package vn.motcua.workflow.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * When a unit is open in an ordinary week (rules 5 and 11).
 *
 * @param week    windows by day, in order and apart from each other; a day without windows is a day of rest
 * @param swapped windows of a swapped Saturday, which is a full working day (rule 2)
 */
public record OfficeHours(Map<DayOfWeek, List<Window>> week, List<Window> swapped) {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Map<String, OfficeHours> UNITS = read();

    public record Window(LocalTime opens, LocalTime closes) {

        public Window {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("A window opens before it closes: " + opens + "-" + closes);
            }
        }
    }

    public OfficeHours {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("An office is open at some time");
        }
    }

    private record Entry(String unit, String source, OfficeHours hours) {}

    /** The hours of the unit, of the nearest unit above it that has its own, or the usual ones. */
    public static OfficeHours of(String unit) {
        for (var code = unit; !code.isEmpty(); code = above(code)) {
            if (UNITS.containsKey(code)) {
                return UNITS.get(code);
            }
        }
        return usual();
    }

    /** 07:00–11:30 and 13:30–17:00 from Monday to Friday. */
    public static OfficeHours usual() {
        return UNITS.get("*");
    }

    List<Window> on(LocalDate date) {
        return week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Working time of an ordinary full day. */
    public Duration fullDay() {
        return swapped.stream().map(window -> Duration.between(window.opens, window.closes))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String above(String unit) {
        return unit.contains(".") ? unit.substring(0, unit.lastIndexOf('.')) : "";
    }

    private static Map<String, OfficeHours> read() {
        try (InputStream file = OfficeHours.class.getResourceAsStream("/calendar/hours.json")) {
            return List.of(JSON.readValue(file, Entry[].class)).stream()
                    .collect(Collectors.toUnmodifiableMap(Entry::unit, Entry::hours));
        } catch (IOException e) {
            throw new UncheckedIOException("The office hours can't be read", e);
        }
    }
}
