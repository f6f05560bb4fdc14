package vn.motcua.ui.search;

import java.util.Optional;

import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody says that they live, so that what is done there goes first; remembered on their device only when they want it.
 *
 * @param province   GSO code; empty when they don't say
 * @param remembered whether the device keeps it
 */
record Home(String province, boolean remembered) {

    static final String COOKIE = "noi-o";
    private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

    static Home of(Optional<String> chosen, boolean remember, @Nullable String cookie) {
        if (chosen.isPresent()) {
            var province = valid(chosen.get());
            return new Home(province, remember && !province.isEmpty());
        }
        var kept = cookie == null ? "" : valid(cookie);
        return new Home(kept, !kept.isEmpty());
    }

    /** Forgets it when it isn't to be remembered. */
    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE).value(remembered ? province : "").path("/tra-cuu")
                .maxAge(remembered ? HALF_A_YEAR : 0).httpOnly(true).secure(true).sameSite(NewCookie.SameSite.LAX).build();
    }

    private static String valid(String code) {
        return code.matches("\\d{2}") ? code : "";
    }
}
