package vn.motcua.eforms.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of which only the year, or the month, may be known.
 *
 * @param first the earliest day that it can mean
 * @param last  the latest day that it can mean
 */
record PartialDate(LocalDate first, LocalDate last) {

    private static final int LONG_AGO = 1880;

    /** Reads 1990, 1990-01 and 1990-01-31; empty for anything else. */
    static Optional<PartialDate> of(String text) {
        try {
            var date = switch (text.length()) {
                case 4 -> new PartialDate(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
                default -> new PartialDate(LocalDate.parse(text), LocalDate.parse(text));
            };
            return date.first.getYear() < LONG_AGO ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    YearMonth firstMonth() {
        return YearMonth.from(first);
    }

    YearMonth lastMonth() {
        return YearMonth.from(last);
    }
}
