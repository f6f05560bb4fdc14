package vn.motcua.privacy.request;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts days from Monday to Friday. Public holidays are left out on purpose: they would only give us more time, and what is
 * promised here is the earlier day.
 */
final class WorkingDays {

    /** @param days counted from the day after {@code start} */
    static LocalDate after(LocalDate start, int days) {
        var day = start;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private WorkingDays() {}
}
