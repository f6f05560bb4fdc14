package vn.motcua.documents.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.platform.time.Time;

/** How dates, times and amounts are written on official papers; what isn't known leaves dots to fill in. */
public final class Formats {

    private static final String UNKNOWN = "……………";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");

    /** 08 giờ 30 phút, ngày 21/11/2026. */
    public static String moment(@Nullable Instant at) {
        return at == null ? UNKNOWN : MOMENT.format(local(at));
    }

    public static String day(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : DAY.format(date);
    }

    public static String day(@Nullable Instant at) {
        return at == null ? UNKNOWN : DAY.format(local(at));
    }

    /** ngày 21 tháng 11 năm 2026, as under the head of a paper. */
    public static String inWords(LocalDate date) {
        return "ngày %02d tháng %02d năm %d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    public static String inWords(Instant at) {
        return inWords(local(at).toLocalDate());
    }

    /** 200.000 đồng. */
    public static String dong(Money amount) {
        return String.format(Locale.of("vi", "VN"), "%,d đồng", amount.dong());
    }

    public static String orDots(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(Time.ZONE);
    }

    private Formats() {}
}
