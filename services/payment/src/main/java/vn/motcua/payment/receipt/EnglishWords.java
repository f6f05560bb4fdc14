package vn.motcua.payment.receipt;

import java.util.ArrayList;

import vn.motcua.contracts.Money;

/** Reads an amount aloud in English: "Two hundred thousand dong". */
final class EnglishWords {

    private static final String[] SMALL = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen" };
    private static final String[] TENS = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety" };
    private static final String[] SCALES = { "", " thousand", " million", " billion", " trillion", " quadrillion" };

    static String of(Money money) {
        var words = money.isZero() ? SMALL[0] : groups(money.dong());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " dong";
    }

    private static String groups(long dong) {
        var words = new ArrayList<String>();
        for (int scale = 0; dong > 0; scale++, dong /= 1000) {
            int group = (int) (dong % 1000);
            if (group > 0) {
                words.addFirst(group(group) + SCALES[scale]);
            }
        }
        return String.join(" ", words);
    }

    private static String group(int group) {
        if (group < 100) {
            return belowHundred(group);
        }
        var hundreds = SMALL[group / 100] + " hundred";
        return group % 100 == 0 ? hundreds : hundreds + " and " + belowHundred(group % 100);
    }

    private static String belowHundred(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + "-" + SMALL[number % 10];
    }

    private EnglishWords() {}
}
