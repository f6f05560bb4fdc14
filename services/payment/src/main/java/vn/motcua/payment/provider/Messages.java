package vn.motcua.payment.provider;

import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.contracts.Text;

/** What the provider's codes mean, for people. */
public final class Messages {

    private static final ResourceBundle VI = ResourceBundle.getBundle("messages/provider", Locale.forLanguageTag("vi"));
    private static final ResourceBundle EN = ResourceBundle.getBundle("messages/provider", Locale.ENGLISH);

    /** @param code a response code, {@code pending} or {@code expired} */
    public static Text of(String code) {
        var key = VI.containsKey(code) ? code : "other";
        return new Text(VI.getString(key), EN.getString(key));
    }

    private Messages() {}
}
