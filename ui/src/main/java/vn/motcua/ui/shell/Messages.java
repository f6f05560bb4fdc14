package vn.motcua.ui.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Every word of the pages, in both languages; one file per face and language. In templates {@code {t:key}} and
 * {@code {t:key(value)}}, where the text says {@code {0}}. MessagesTest keeps the bundles equal and free of dead keys.
 */
public final class Messages {

    static final List<String> FACES = List.of("shell", "citizen", "officer", "opendata", "participation", "studio", "counter",
            "information", "account", "assistant",
            "way", "search");

    private static final Map<Language, Map<String, String>> ALL = load();

    /** @throws IllegalArgumentException for a key that isn't there: a page without its words is a defect, not a blank */
    public static String say(Language language, String key, Object... values) {
        var text = ALL.get(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** In the language of whoever is looking. */
    public static String say(String key, Object... values) {
        return say(Visit.current().language(), key, values);
    }

    static Map<String, String> all(Language language) {
        return ALL.get(language);
    }

    private static Map<Language, Map<String, String>> load() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var texts = new HashMap<String, String>();
            FACES.forEach(face -> file(face, language).forEach((key, text) -> texts.put((String) key, (String) text)));
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }

    static Properties file(String face, Language language) {
        var name = "messages/" + face + "_" + language.tag() + ".properties";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + name, e);
        }
    }

    private Messages() {}
}
