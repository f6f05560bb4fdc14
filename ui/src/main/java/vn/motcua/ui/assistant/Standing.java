package vn.motcua.ui.assistant;

import java.util.List;

import vn.motcua.ui.client.AssistantClient.Day;

/**
 * How well the assistant did over some days; shares in per cent, rounded down.
 *
 * @param answered of the questions that were asked, those that were answered
 * @param up       of the time that was watched, when it worked
 */
public record Standing(long asked, long answered, long share, long up, boolean watched) {

    static Standing of(List<Day> days) {
        long answered = days.stream().mapToLong(Day::answered).sum();
        long asked = answered + days.stream().mapToLong(day -> day.notPublished() + day.askedBack() + day.unknown()).sum();
        long watched = days.stream().mapToLong(Day::minutesWatched).sum();
        long up = days.stream().mapToLong(Day::minutesUp).sum();
        return new Standing(asked, answered, share(answered, asked), share(up, watched), watched > 0);
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.min(100, 100 * part / whole);
    }
}
