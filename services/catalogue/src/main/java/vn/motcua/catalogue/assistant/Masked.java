package vn.motcua.catalogue.assistant;

import java.util.regex.Pattern;

/** What people typed, as it may be kept: no numbers by which somebody could be found, and not too long. */
final class Masked {

    private static final Pattern CODE = Pattern.compile("\\b\\d\\.\\d{6}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s.\\-/]?\\d){3,}");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");

    static String of(String typed, int longest) {
        var text = MAIL.matcher(typed.strip().replaceAll("\\s+", " ")).replaceAll("…@…");
        var masked = NUMBER.matcher(text)
                .replaceAll(found -> CODE.matcher(found.group()).matches() ? found.group() : "…");
        return masked.length() <= longest ? masked : masked.substring(0, longest);
    }

    private Masked() {}
}
