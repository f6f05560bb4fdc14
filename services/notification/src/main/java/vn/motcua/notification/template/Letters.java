package vn.motcua.notification.template;

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

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.contracts.Text;
import vn.motcua.platform.time.Time;

/** Writes letters: the version's words with the details filled in, each as a person reads it. */
@ApplicationScoped
public class Letters {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String portal;

    Letters(@ConfigProperty(name = "motcua.public-url") String portal) {
        this.portal = portal;
    }

    /**
     * @param details  codes and ISO times by name
     * @param language {@code vi} or {@code en}
     */
    public Letter write(Template template, int version, Map<String, String> details, String language) {
        var words = words(version, language);
        var link = portal + path(details);
        return new Letter(filled(words, template.code() + ".title", details),
                filled(words, template.code() + ".text", details), link, words.getString("greeting"),
                words.getString("ending"), words.getString("link").replace("{link}", link));
    }

    private static String path(Map<String, String> details) {
        if (details.containsKey("petition")) {
            return "/phan-anh-kien-nghi/cua-toi/" + details.get("petition");
        }
        return details.containsKey("dossier") ? "/ho-so/" + details.get("dossier") : "/";
    }

    /** In both languages, for the inbox. */
    public Text title(Template template, int version, Map<String, String> details) {
        return both(template.code() + ".title", version, details);
    }

    public Text text(Template template, int version, Map<String, String> details) {
        return both(template.code() + ".text", version, details);
    }

    private static Text both(String key, int version, Map<String, String> details) {
        return new Text(filled(words(version, "vi"), key, details), filled(words(version, "en"), key, details));
    }

    private static ResourceBundle words(int version, String language) {
        return ResourceBundle.getBundle("messages/letters_" + version,
                Locale.forLanguageTag(language.equals("en") ? "en" : "vi"));
    }

    private static String filled(ResourceBundle words, String key, Map<String, String> details) {
        var english = words.getLocale().getLanguage().equals("en");
        return PLACE.matcher(words.getString(key)).replaceAll(
                place -> Matcher.quoteReplacement(value(place.group(1), details, english)));
    }

    private static String value(String name, Map<String, String> details, boolean english) {
        if (name.equals("step") || name.equals("procedure")) {
            return details.getOrDefault(name + (english ? "En" : "Vi"), "");
        }
        var value = details.getOrDefault(name, "");
        if (value.isEmpty()) {
            return "";
        }
        return switch (name) {
            case "due", "until", "payBy" -> MOMENT.format(Instant.parse(value));
            case "answerBy", "lastDay" -> DAY.format(LocalDate.parse(value));
            case "amount" -> NumberFormat.getInstance(english ? Locale.ENGLISH : Locale.forLanguageTag("vi"))
                    .format(Long.parseLong(value)) + (english ? " VND" : " đồng");
            default -> value;
        };
    }
}
