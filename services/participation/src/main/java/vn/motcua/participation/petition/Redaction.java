package vn.motcua.participation.petition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
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
    /** Two or more words in a row that begin with a capital letter. */
    private static final Pattern PERHAPS_A_NAME = Pattern.compile("\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)+");
    /** Agencies and documents are written so, too. */
    private static final Pattern NO_PERSON = Pattern
            .compile("(?iu)^(bộ|sở|công|ủy|uỷ|phòng|ban|cục|chi|tòa|viện|luật|nghị|thông|quyết)(\\s.*)?$");

    private final List<Pattern> own;
    private final List<Pattern> names;

    /**
     * @param name     the petitioner's; looked for whole, and by its last two words
     * @param concerns what the petitioner said it is about, in which somebody may be named
     */
    Redaction(String name, String concerns) {
        this.own = forms(name).limit(1).map(Redaction::words).toList();
        this.names = Stream.concat(Stream.of(name), PERHAPS_A_NAME.matcher(Fold.composed(concerns)).results()
                .map(MatchResult::group).filter(found -> !NO_PERSON.matcher(found).matches()))
                .flatMap(Redaction::forms).map(Redaction::words).toList();
    }

    /** The text with everything masked that may point at somebody. */
    String suggested(String text) {
        var masked = Fold.composed(text);
        for (var pattern : List.of(EMAIL, DOSSIER, IDENTITY, PHONE, OLD_IDENTITY)) {
            masked = pattern.matcher(masked).replaceAll(MASK);
        }
        return without(names, masked);
    }

    /** Whether it still holds what may never be published: an identity number or the petitioner's name. */
    boolean mustNotBePublished(String text) {
        var composed = Fold.composed(text);
        return IDENTITY.matcher(composed).find() || !without(own, composed).equals(composed);
    }

    private static String without(List<Pattern> names, String text) {
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
