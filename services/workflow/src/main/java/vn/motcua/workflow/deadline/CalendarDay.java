package vn.motcua.workflow.deadline;

import java.time.LocalDate;

import vn.motcua.contracts.Text;

/**
 * A date on which the state works or rests otherwise than the week says (rule 10).
 *
 * @param source     decision or law that says so
 * @param confidence how sure the entry is; only {@code CONFIRMED} ones were decided officially
 */
public record CalendarDay(LocalDate date, Kind kind, Text name, String source, Confidence confidence) {

    public enum Kind {
        HOLIDAY,
        /** Rest in lieu of a holiday that falls on a weekly day of rest. */
        COMPENSATION,
        /** A working day given up for a swapped Saturday. */
        SWAP_OFF,
        /** The Saturday worked instead. */
        SWAP_WORK
    }

    public enum Confidence {
        CONFIRMED,
        EXPECTED,
        UNCERTAIN
    }

    boolean isOff() {
        return kind != Kind.SWAP_WORK;
    }
}
