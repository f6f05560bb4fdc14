package vn.motcua.documents.print;

import java.time.LocalDate;

/** Reads a date aloud in Vietnamese, as civil-status papers must: "ngày hai mươi mốt tháng mười một năm hai nghìn …". */
public final class DateInWords {

    private static final String[] DIGITS = { "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín" };

    public static String of(LocalDate date) {
        return "ngày %s tháng %s năm %s".formatted(belowHundred(date.getDayOfMonth()), month(date.getMonthValue()),
                year(date.getYear()));
    }

    /** The fourth month has a name of its own. */
    private static String month(int month) {
        return month == 4 ? "tư" : belowHundred(month);
    }

    /** Years have four digits here. */
    private static String year(int year) {
        var thousands = DIGITS[year / 1000] + " nghìn";
        int rest = year % 1000;
        if (rest == 0) {
            return thousands;
        }
        var hundreds = thousands + " " + DIGITS[rest / 100] + " trăm";
        int tens = rest % 100;
        return tens == 0 ? hundreds : hundreds + (tens < 10 ? " linh " : " ") + belowHundred(tens);
    }

    private static String belowHundred(int number) {
        int ones = number % 10;
        return switch (number / 10) {
            case 0 -> DIGITS[ones];
            case 1 -> ones == 0 ? "mười" : "mười " + (ones == 5 ? "lăm" : DIGITS[ones]);
            default -> DIGITS[number / 10] + " mươi" + (ones == 0 ? "" : " " + onesAfterTens(ones));
        };
    }

    private static String onesAfterTens(int ones) {
        return switch (ones) {
            case 1 -> "mốt";
            case 5 -> "lăm";
            default -> DIGITS[ones];
        };
    }

    private DateInWords() {}
}
