package vn.motcua.workflow.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The state's holidays and swapped days; beyond its confirmed range a date is computed and marked provisional (rule 10). */
public final class WorkCalendar {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final LocalDate confirmedFrom;
    private final LocalDate confirmedUntil;
    private final Map<LocalDate, CalendarDay> days;

    WorkCalendar(LocalDate confirmedFrom, LocalDate confirmedUntil, List<CalendarDay> days) {
        this.confirmedFrom = confirmedFrom;
        this.confirmedUntil = confirmedUntil;
        this.days = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, Function.identity()));
    }

    private record Data(LocalDate confirmedFrom, LocalDate confirmedUntil, List<CalendarDay> days) {}

    /** Reads {@code calendar/days.json}; a date that stands there twice is refused. */
    public static WorkCalendar ofVietnam() {
        try (InputStream file = WorkCalendar.class.getResourceAsStream("/calendar/days.json")) {
            var data = JSON.readValue(file, Data.class);
            return new WorkCalendar(data.confirmedFrom, data.confirmedUntil, data.days);
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar can't be read", e);
        }
    }

    public Optional<CalendarDay> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    public boolean isConfirmed(LocalDate date) {
        return !date.isBefore(confirmedFrom) && !date.isAfter(confirmedUntil);
    }

    public List<CalendarDay> of(int year) {
        return days.values().stream().filter(day -> day.date().getYear() == year)
                .sorted((a, b) -> a.date().compareTo(b.date())).toList();
    }
}
