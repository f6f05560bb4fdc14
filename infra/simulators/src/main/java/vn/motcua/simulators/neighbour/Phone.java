package vn.motcua.simulators.neighbour;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Vietnamese mobile number, E.164 with the plus sign. */
public record Phone(String number) {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7})");

    /** Accepts {@code +84…}, {@code 84…} and {@code 0…}. */
    public static Optional<Phone> of(String written) {
        var match = MOBILE.matcher(written.strip());
        return match.matches() ? Optional.of(new Phone("+84" + match.group(1))) : Optional.empty();
    }

    public boolean endsWith(String digits) {
        return number.endsWith(digits);
    }
}
