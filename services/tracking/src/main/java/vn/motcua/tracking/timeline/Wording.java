package vn.motcua.tracking.timeline;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.contracts.Text;
import vn.motcua.platform.time.Time;
import vn.motcua.tracking.directory.Directory;

/**
 * Puts an entry into words: the template {@code entry.<kind>} with its details filled in. Details are kept as codes and
 * ISO times; here each becomes what a person reads, by its name.
 */
@ApplicationScoped
class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private enum Language {
        VI("vi"),
        EN("en");

        final Locale locale;
        final ResourceBundle words;

        Language(String tag) {
            locale = Locale.forLanguageTag(tag);
            words = ResourceBundle.getBundle("messages/timeline", locale);
        }
    }

    private final Directory directory;

    Wording(Directory directory) {
        this.directory = directory;
    }

    Text of(String key, Map<String, String> details) {
        return new Text(filled(Language.VI, key, details), filled(Language.EN, key, details));
    }

    Text of(String key) {
        return of(key, Map.of());
    }

    private String filled(Language language, String key, Map<String, String> details) {
        var template = language.words.containsKey(key) ? language.words.getString(key) : "";
        var filled = PLACE.matcher(template).replaceAll(
                place -> Matcher.quoteReplacement(value(language, place.group(1), details)));
        return filled.replaceAll(" +([.,;])", "$1").strip();
    }

    private String value(Language language, String name, Map<String, String> details) {
        if (name.equals("step")) {
            return details.getOrDefault(language == Language.VI ? "stepVi" : "stepEn", "");
        }
        var value = details.get(name);
        if (value == null) {
            return "";
        }
        return switch (name) {
            case "due", "previousDue", "until", "payBy" -> MOMENT.format(Instant.parse(value));
            case "answerBy" -> DAY.format(LocalDate.parse(value));
            case "amount" -> NumberFormat.getInstance(language.locale).format(Long.parseLong(value))
                    + (language == Language.VI ? " đồng" : " VND");
            case "unit" -> directory.agency(value).name().in(language.locale.getLanguage());
            case "role", "method", "medium", "paper", "reason", "timeliness" -> word(language, name + "." + value);
            default -> value;
        };
    }

    private static String word(Language language, String key) {
        return language.words.containsKey(key) ? language.words.getString(key) : "";
    }
}
