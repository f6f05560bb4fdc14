package vn.motcua.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;

/**
 * The code of a dossier, as somebody types it where they look for procedures. It goes from there to the look-up by a cookie that
 * is read once, within a minute, and never by an address.
 */
public final class DossierCode {

    public static final String COOKIE = "ma-tra-cuu";

    /** {@code G01.801-261122-0001}. */
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,4}){0,3}-\\d{6}-\\d{4,8}");
    private static final int A_MINUTE = 60;

    public static boolean is(String typed) {
        return FORM.matcher(typed.toUpperCase(Locale.ROOT)).matches();
    }

    public static NewCookie carry(String code) {
        return cookie(code, A_MINUTE);
    }

    /** The code that was carried here. */
    public static Optional<String> carried(@Nullable String cookie) {
        return Optional.ofNullable(cookie).filter(DossierCode::is);
    }

    public static NewCookie forget() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE).value(value).path("/theo-doi").maxAge(seconds).httpOnly(true).secure(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private DossierCode() {}
}
