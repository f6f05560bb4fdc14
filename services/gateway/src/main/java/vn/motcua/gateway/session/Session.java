package vn.motcua.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A signed-in person, as far as the door has to know.
 *
 * @param id      Keycloak's session id
 * @param level   how they proved who they are; "2" is password and one-time code
 * @param expires when the access token does
 */
public record Session(String token, String id, Set<String> roles, String level, Instant expires) {

    /** Reads the claims of a token that Keycloak gave to us alone; whoever it is handed to verifies it. */
    static Session of(String token) {
        var claims = claims(token);
        var roles = claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray());
        return new Session(token, claims.getString("sid", claims.getString("sub", "")),
                roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()),
                claims.getString("acr", ""), Instant.ofEpochSecond(claims.getLong("exp", 0L)));
    }

    static JsonObject claims(String token) {
        var payload = token.split("\\.", 3)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    public boolean isCitizen() {
        return roles.contains("citizen");
    }

    public boolean isOfficer() {
        return roles.contains("officer");
    }

    public boolean hasSecondFactor() {
        return "2".equals(level);
    }
}
