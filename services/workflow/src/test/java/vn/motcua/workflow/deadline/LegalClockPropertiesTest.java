package vn.motcua.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.contracts.TimeLimit.Unit.CALENDAR_DAY;
import static vn.motcua.contracts.TimeLimit.Unit.HOUR;
import static vn.motcua.contracts.TimeLimit.Unit.SAME_DAY;
import static vn.motcua.contracts.TimeLimit.Unit.WORKING_DAY;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.TimeLimit;

/** What holds for every filing; cases are drawn at random from a seed that is part of the message when one fails. */
class LegalClockPropertiesTest {

    private static final int CASES = 4_000;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2024-12-01T00:00:00");

    private final List<LegalClock> clocks = List.of(LegalClock.of(""), LegalClock.of("H00.1"));

    /** One random filing with its unit's clock and a pause that begins after it. */
    private record Case(LegalClock clock, LocalDateTime received, TimeLimit limit, Pause pause) {

        Deadline due() {
            return clock.due(received, limit);
        }

        Deadline resumed() {
            return clock.resumed(due(), limit, pause);
        }

        boolean isLateAtRequest() {
            return LegalClock.isLate(due(), pause.from());
        }

        boolean isLateAtResumption() {
            return LegalClock.isLate(resumed(), pause.to());
        }
    }

    @Test
    void aLaterReceiptIsNeverDueEarlier() {
        forAll(filing -> {
            var later = filing.received.plusMinutes(1 + filing.pause.from().getMinute() * 37L);

            assertThat(filing.clock.due(later, filing.limit).due()).isAfterOrEqualTo(filing.due().due());
        });
    }

    @Test
    void aLongerLimitIsNeverDueEarlier() {
        forAll(filing -> {
            var longer = new TimeLimit(filing.limit.amount() + 1, filing.limit.unit());

            assertThat(filing.clock.due(filing.received, longer).due()).isAfterOrEqualTo(filing.due().due());
        });
    }

    @Test
    void aDueInstantLiesInAWindowOfAWorkingDay() {
        forAll(filing -> {
            for (var due : List.of(filing.due().due(), filing.resumed().due())) {
                assertThat(filing.clock.time().windows(due.toLocalDate()))
                        .anySatisfy(window -> assertThat(due.toLocalTime())
                                .isAfter(window.opens()).isBeforeOrEqualTo(window.closes()));
            }
        });
    }

    @Test
    void limitsInDaysEndWhenTheLastWindowCloses() {
        forAll(filing -> {
            if (filing.limit.unit() != HOUR) {
                assertThat(filing.due().due()).isEqualTo(filing.clock.time().closeOf(filing.due().due().toLocalDate()));
            }
        });
    }

    @Test
    void aLimitOfWorkingDaysHasExactlySoManyAfterTheReceipt() {
        forAll(filing -> {
            if (filing.limit.unit() == WORKING_DAY) {
                assertThat(filing.clock.time().workingDays(filing.received.toLocalDate(),
                        filing.due().due().toLocalDate())).isEqualTo(filing.limit.amount());
            }
        });
    }

    @Test
    void aLimitOfHoursHasExactlySoManyBetweenReceiptAndDue() {
        forAll(filing -> {
            if (filing.limit.unit() == HOUR) {
                var time = filing.clock.time();
                var hours = Duration.ofHours(filing.limit.amount());

                assertThat(time.between(filing.received, filing.due().due())).isEqualTo(hours);
                assertThat(time.between(time.before(filing.due().due(), hours), filing.due().due())).isEqualTo(hours);
            }
        });
    }

    @Test
    void aPauseNeverShortens() {
        forAll(filing -> assertThat(filing.resumed().due()).isAfterOrEqualTo(filing.due().due()));
    }

    @Test
    void whoWasInTimeAtTheRequestIsInTimeAtTheResumptionAndWhoWasLateStaysLate() {
        forAll(filing -> assertThat(filing.isLateAtResumption()).isEqualTo(filing.isLateAtRequest()));
    }

    @Test
    void aPauseInTwoPartsIsAsLongAsTheWhole() {
        forAll(filing -> {
            var pause = filing.pause;
            var middle = pause.from().plus(Duration.between(pause.from(), pause.to()).dividedBy(2));
            var whole = filing.resumed();
            var first = filing.clock.resumed(filing.due(), filing.limit, new Pause(pause.from(), middle));
            var parts = filing.clock.resumed(first, filing.limit, new Pause(middle, pause.to()));
            boolean corrected = !filing.due().due().toLocalDate().isAfter(pause.from().toLocalDate());

            // On the due date itself fairness may round up at each resumption.
            if (!corrected) {
                assertThat(parts.due()).isEqualTo(whole.due());
            }
            assertThat(parts.due()).isAfterOrEqualTo(filing.due().due());
        });
    }

    @Test
    void aPauseWithoutLengthChangesNothing() {
        forAll(filing -> {
            if (filing.limit.unit() != SAME_DAY) {
                var nothing = new Pause(filing.pause.from(), filing.pause.from());

                assertThat(filing.clock.resumed(filing.due(), filing.limit, nothing).due())
                        .isEqualTo(filing.due().due());
            }
        });
    }

    @Test
    void everyDayIsExplainedAndTheCountedOnesAddUp() {
        forAll(filing -> {
            var due = filing.due().due();
            var days = new DayByDay(filing.clock.time(), filing.received, filing.limit, List.of(), due).days();

            assertThat(days).extracting(DayByDay.Day::date).containsExactlyElementsOf(
                    filing.received.toLocalDate().datesUntil(due.toLocalDate().plusDays(1)).toList());
            var counted = days.stream().filter(day -> day.kind() == DayByDay.Why.COUNTED);
            switch (filing.limit.unit()) {
                case WORKING_DAY, CALENDAR_DAY -> assertThat(counted).hasSize(filing.limit.amount());
                case HOUR -> assertThat(counted.mapToLong(DayByDay.Day::minutes).sum())
                        .isBetween(filing.limit.amount() * 60L - days.size(), filing.limit.amount() * 60L);
                case SAME_DAY -> assertThat(counted).hasSize(1);
            }
        });
    }

    private void forAll(Consumer<Case> property) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var filing = filing(random);
            assertThat(filing).as("seed %d, case %d", seed, i).satisfies(property);
        }
    }

    private Case filing(Random random) {
        var received = instant(random);
        var unit = List.of(WORKING_DAY, CALENDAR_DAY, HOUR, SAME_DAY).get(random.nextInt(4));
        var limit = new TimeLimit(unit == SAME_DAY ? 0 : 1 + random.nextInt(unit == HOUR ? 60 : 25), unit);
        var asked = received.plusSeconds(random.nextInt(20 * 86_400));
        return new Case(clocks.get(random.nextInt(2)), received, limit,
                new Pause(asked, asked.plusSeconds(random.nextInt(20 * 86_400))));
    }

    /** Often on the edges of the day, where mistakes live. */
    private static LocalDateTime instant(Random random) {
        var day = FIRST.plusDays(random.nextInt(1_500));
        var edges = new int[] { 0, 7 * 3600, 41_400, 48_600, 15 * 3600, 17 * 3600 };
        return random.nextBoolean() ? day.plusSeconds(random.nextInt(86_400))
                : day.plusSeconds(edges[random.nextInt(edges.length)]);
    }
}
