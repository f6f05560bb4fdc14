package vn.motcua.participation.petition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.participation.directory.Fold;

/**
 * Suggests a text without personal data: identity numbers, phones, e-mail addresses, codes of dossiers, and the names given
 * in the filing, with or without their marks. An editor looks at it before anybody else does.
 */
final class Redaction {

    /** What stands where something was taken out. */
    static final String MASK = "[đã che]";

    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");
    private static final Pattern DOSSIER = Pattern.compile("(?<![\\p{Alnum}])[A-Z]\\d{2}(\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,}");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){11}(?!\\d)");
    private static final Pattern OLD_IDENTITY = Pattern.compile("(?<![\\d.,])\\d{9}(?![\\d])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+84|0084|0)[ .-]?\\d(?:[ .()-]{0,2}\\d){7,9}(?!\\d)");
    private static final int SHORTEST_NAME = 2;

    private final List<Pattern> names;

    /** @param names as they were given; each is looked for whole, and by its last two words */
    Redaction(String... names) {
        this.names = Arrays.stream(names).flatMap(Redaction::forms).map(Redaction::words).toList();
    }

    /** The text with everything masked that may point at somebody. */
    String suggested(String text) {
        var masked = Fold.composed(text);
        for (var pattern : List.of(EMAIL, DOSSIER, IDENTITY, PHONE, OLD_IDENTITY)) {
            masked = pattern.matcher(masked).replaceAll(MASK);
        }
        return withoutNames(masked);
    }

    /** Whether it still holds what may never be published: an identity number or a name given in the filing. */
    boolean mustNotBePublished(String text) {
        var composed = Fold.composed(text);
        return IDENTITY.matcher(composed).find() || !withoutNames(composed).equals(composed);
    }

    private String withoutNames(String text) {
        var masked = text;
        for (var name : names) {
            masked = masked(masked, name);
        }
        return masked;
    }

    /** The folded text has its letters at the same places, so what is found there is cut out here. */
    private static String masked(String text, Pattern name) {
        var matcher = name.matcher(Fold.of(text));
        var masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            masked.append(text, from, matcher.start()).append(MASK);
            from = matcher.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static Stream<String> forms(String name) {
        var words = Fold.of(name).strip().split("\\s+");
        if (words.length < SHORTEST_NAME) {
            return Stream.empty();
        }
        var whole = String.join(" ", words);
        return words.length == SHORTEST_NAME ? Stream.of(whole)
                : Stream.of(whole, String.join(" ", Arrays.asList(words).subList(words.length - SHORTEST_NAME, words.length)));
    }

    private static Pattern words(String name) {
        return Pattern.compile("(?<![\\p{Alnum}])" + Arrays.stream(name.split(" ")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+")) + "(?![\\p{Alnum}])");
    }
}
