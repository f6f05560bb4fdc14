package vn.motcua.payment.receipt;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.contracts.Money;

/** Reads an amount aloud in Vietnamese, as a receipt must: "Hai trăm nghìn đồng". */
final class VietnameseWords {

    private static final String[] DIGITS = { "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín" };
    private static final String[] SCALES = { "", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ" };

    static String of(Money money) {
        var words = money.isZero() ? "không" : String.join(" ", groups(money.dong()));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " đồng";
    }

    /** Groups of three digits, the highest first; empty groups aren't read. */
    private static List<String> groups(long dong) {
        var words = new ArrayList<String>();
        var leading = true;
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = (int) (dong / power(scale) % 1000);
            if (group > 0) {
                words.add(group(group, !leading));
                if (scale > 0) {
                    words.add(SCALES[scale]);
                }
                leading = false;
            }
        }
        return words;
    }

    /** @param full whether zeros before the first digit are read, as they are behind a higher group */
    private static String group(int group, boolean full) {
        var words = new ArrayList<String>();
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        if (hundreds > 0 || full) {
            words.add(DIGITS[hundreds] + " trăm");
        }
        if (tens == 0 && ones > 0 && !words.isEmpty()) {
            words.add("linh");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens] + " mươi");
        }
        if (ones > 0) {
            words.add(ones(ones, tens));
        }
        return String.join(" ", words);
    }

    private static String ones(int ones, int tens) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }

    private static long power(int scale) {
        long power = 1;
        for (int i = 0; i < scale; i++) {
            power *= 1000;
        }
        return power;
    }

    private VietnameseWords() {}
}
