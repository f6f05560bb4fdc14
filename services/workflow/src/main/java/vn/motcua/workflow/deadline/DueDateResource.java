package vn.motcua.workflow.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.platform.problem.ProblemException;

/** Tells anybody when a dossier would be due and why, and which days the state works. */
@Path("/api/workflow/v1")
@RunOnVirtualThread
@PermitAll
class DueDateResource {

    /** @param due local time */
    record Answer(String due, boolean provisional, List<DayByDay.Day> days) {}

    /** @param days holidays, days in lieu and swapped days of the year */
    record Year(int year, boolean provisional, List<CalendarDay> days) {}

    private final NamedLimits limits;

    DueDateResource(NamedLimits limits) {
        this.limits = limits;
    }

    /** A limit by its name: what a version of a procedure gives on a channel in the cases that its form names. */
    static class Named {

        @RestQuery
        public @Nullable String procedure;
        @RestQuery
        public @Nullable String version;
        @RestQuery
        public @Nullable String channel;
        @RestQuery("case")
        public List<String> cases = List.of();
    }

    /** Rule 12; the limit is either said, or named by a procedure with its version and the cases of its form. */
    @GET
    @Path("due-date")
    public Answer dueDate(@RestQuery @Nullable String received, @RestQuery @Nullable String amount,
            @RestQuery @Nullable String unit, @RestQuery @Nullable String unitCode, @RestQuery List<String> pause,
            @BeanParam Named named) {
        var limit = named.procedure == null ? null : limit(named, named.procedure);
        var asked = DueDateQuestion.read(received, limit == null ? amount : String.valueOf(limit.amount()),
                limit == null ? unit : limit.unit().name(), unitCode, pause);
        var clock = LegalClock.of(asked.unitCode());
        var deadline = clock.due(asked.received(), asked.limit(), asked.pauses());
        var days = new DayByDay(clock.time(), asked.received(), asked.limit(), asked.pauses(), deadline.due()).days();
        return new Answer(written(deadline.due()), deadline.provisional(), days);
    }

    @GET
    @Path("calendar")
    public Year calendar(@RestQuery @Nullable String year) {
        if (year == null || !year.matches("20\\d\\d")) {
            throw ProblemException.badRequest("invalid-parameter", "year: a year from 2000 to 2099 is needed.");
        }
        var calendar = LegalClock.of("").time().calendar();
        var number = Integer.parseInt(year);
        var confirmed = calendar.isConfirmed(LocalDate.of(number, 1, 1))
                && calendar.isConfirmed(LocalDate.of(number, 12, 31));
        return new Year(number, !confirmed, calendar.of(number));
    }

    private TimeLimit limit(Named named, String procedure) {
        var version = named.version != null && named.version.matches("[1-9]\\d{0,5}") ? Integer.parseInt(named.version) : 0;
        var channel = Arrays.stream(Channel.values()).filter(each -> each.name().equals(named.channel)).findFirst()
                .orElse(Channel.ONLINE);
        return limits.of(procedure, version, channel, named.cases)
                .orElseThrow(() -> ProblemException.badRequest("invalid-parameter",
                        "procedure: a procedure with a version that was published is needed."));
    }

    private static String written(LocalDateTime instant) {
        return instant.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
