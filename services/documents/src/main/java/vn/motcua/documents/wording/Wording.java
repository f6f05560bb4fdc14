package vn.motcua.documents.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.contracts.Text;

/** The sentences of {@code messages/documents_*.properties}; a key that is missing in one language fails the tests. */
public final class Wording {

    private static final ResourceBundle VI = bundle("vi");
    private static final ResourceBundle EN = bundle("en");

    /** @param values what stands for {0}, {1}, … in the sentence */
    public static Text of(String key, Object... values) {
        return new Text(filled(VI, key, values), filled(EN, key, values));
    }

    public static boolean has(String key) {
        return VI.containsKey(key) && EN.containsKey(key);
    }

    private static String filled(ResourceBundle bundle, String key, Object[] values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages/documents", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private Wording() {}
}
