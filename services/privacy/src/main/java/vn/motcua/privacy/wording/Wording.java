package vn.motcua.privacy.wording;

import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.contracts.Text;

/** The words of {@code messages/privacy_*.properties}; other services may send codes that have none yet. */
public final class Wording {

    private static final ResourceBundle VI = bundle("vi");
    private static final ResourceBundle EN = bundle("en");

    /** The words for a code, or the code itself when it has none. */
    public static Text of(String family, String code) {
        var key = family + "." + code;
        return VI.containsKey(key) ? new Text(VI.getString(key), EN.getString(key)) : new Text(code, code);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages/privacy", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private Wording() {}
}
