package vn.motcua.workflow.deadline;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.TimeLimit;
import vn.motcua.contracts.TimeLimit.Unit;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Time;

/** Reads the parameters of the due-date question; what can't be read is named, all of it at once. */
final class DueDateQuestion {

    private static final int MOST_DAYS = 1_000;
    private static final int MOST_HOURS = 8_000;
    private static final int MOST_PAUSES = 50;

    private final List<Problem.Error> errors = new ArrayList<>();

    record Read(LocalDateTime received, TimeLimit limit, String unitCode, List<Pause> pauses) {}

    static Read read(@Nullable String received, @Nullable String amount, @Nullable String unit,
            @Nullable String unitCode, List<String> pauses) {
        return new DueDateQuestion().all(received, amount, unit, unitCode, pauses);
    }

    private Read all(@Nullable String received, @Nullable String amount, @Nullable String unit,
            @Nullable String unitCode, List<String> pauses) {
        var start = instant("received", received);
        var counted = unit(unit);
        var many = amount(amount, counted);
        var code = unitCode(unitCode);
        var stops = pauses(pauses, start);
        if (!errors.isEmpty()) {
            throw new ProblemException(400, "invalid-parameter",
                    errors.getFirst().pointer() + ": " + errors.getFirst().message(), errors, Map.of());
        }
        return new Read(start, new TimeLimit(many, counted), code, stops);
    }

    private LocalDateTime instant(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return wrong(parameter, "missing", "Say when, for example 2026-11-20T16:00:00.", LocalDateTime.MIN);
        }
        try {
            var instant = local(text.strip());
            return instant.getYear() >= 2000 && instant.getYear() < 2100 ? instant
                    : wrong(parameter, "out-of-range", "The year lies between 2000 and 2099.", LocalDateTime.MIN);
        } catch (DateTimeException e) {
            return wrong(parameter, "unreadable",
                    "A local date and time is needed, for example 2026-11-20T16:00:00.", LocalDateTime.MIN);
        }
    }

    /** Local time; a time with an offset is taken to Vietnam's. A plus sign that arrived as a space is forgiven. */
    private static LocalDateTime local(String text) {
        return text.matches(".*T.*(Z|[+ -]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text.replace(' ', '+')).atZoneSameInstant(Time.ZONE).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private Unit unit(@Nullable String text) {
        return Arrays.stream(Unit.values()).filter(unit -> unit.name().equals(text)).findFirst()
                .orElseGet(() -> wrong("unit", text == null ? "missing" : "unknown",
                        "One of WORKING_DAY, CALENDAR_DAY, HOUR, SAME_DAY is needed.", Unit.WORKING_DAY));
    }

    private int amount(@Nullable String text, Unit unit) {
        if (unit == Unit.SAME_DAY && (text == null || text.matches("[01]"))) {
            return 0;
        }
        int most = unit == Unit.HOUR ? MOST_HOURS : MOST_DAYS;
        if (text == null) {
            return wrong("amount", "missing", "Say how many.", 0);
        }
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most
                ? Integer.parseInt(text)
                : wrong("amount", "out-of-range", unit == Unit.SAME_DAY ? "SAME_DAY takes no amount."
                        : "A whole number from 1 to " + most + " is needed.", 0);
    }

    private String unitCode(@Nullable String text) {
        return text == null || text.matches("[A-Z]\\d{2}(\\.\\d{1,3}){0,3}") ? text == null ? "" : text
                : wrong("unitCode", "unreadable", "An agency's code is needed, for example H26.12.", "");
    }

    private List<Pause> pauses(List<String> texts, LocalDateTime received) {
        if (texts.size() > MOST_PAUSES) {
            return wrong("pause", "too-many", "At most " + MOST_PAUSES + " pauses are counted.", List.of());
        }
        var pauses = texts.stream().map(this::pause).sorted(Comparator.comparing(Pause::from)).toList();
        var before = received;
        for (var pause : pauses) {
            if (pause.from().isBefore(before)) {
                return wrong("pause", "overlap",
                        "A pause begins after the receipt and after the pause before it has ended.", List.of());
            }
            before = pause.to();
        }
        return pauses;
    }

    private Pause pause(String text) {
        var ends = text.split("/", -1);
        var nothing = new Pause(LocalDateTime.MAX, LocalDateTime.MAX);
        if (ends.length != 2) {
            return wrong("pause", "unreadable",
                    "From and to are needed, for example 2026-11-23T09:00:00/2026-11-25T10:00:00.", nothing);
        }
        var from = instant("pause", ends[0]);
        var to = instant("pause", ends[1]);
        return from.equals(LocalDateTime.MIN) || to.equals(LocalDateTime.MIN) ? nothing
                : to.isBefore(from) ? wrong("pause", "reversed", "A pause ends after it began.", nothing)
                        : new Pause(from, to);
    }

    private <T> T wrong(String parameter, String code, String message, T instead) {
        errors.add(new Problem.Error(parameter, code, message));
        return instead;
    }
}
