package vn.motcua.gateway.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A page of ours to come back to after signing in; anything else would make the sign-in a springboard to other sites. */
public record LocalPath(String value) {

    private static final int LONGEST = 2000;

    /** One slash, not two, and only visible ASCII, because browsers drop control characters and turn backslashes round. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");
    /** Coming back to these would lead in a circle, out again, or to something that is no page. */
    private static final Pattern NO_PAGE = Pattern.compile("/(can-bo/)?dang-nhap([/?#]|$)|/dang-xuat|/(auth|api|oidc|q)/");

    public static Optional<LocalPath> of(@Nullable String given) {
        if (given == null || given.length() > LONGEST || !OURS.matcher(given).matches() || NO_PAGE.matcher(given).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new LocalPath(given));
    }

    public String asParameter() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
