package vn.motcua.gateway.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcEndpoint.Type;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * Tokens are renewed while they are still good. When that fails Quarkus goes on with what it has, whatever the reason:
 * right while Keycloak is away, for which nobody waits long; a session that Keycloak has ended, ends.
 */
@Singleton
@Unremovable
@OidcEndpoint(Type.TOKEN)
class Renewal implements OidcRequestFilter, OidcResponseFilter {

    private static final String TOKEN = "refresh_token=";
    private static final String SESSION = "session";

    private final EndedSessions ended;
    private final Duration patience;

    Renewal(EndedSessions ended, @ConfigProperty(name = "motcua.session.renewal-patience") Duration patience) {
        this.ended = ended;
        this.patience = patience;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        token(asked.requestBody()).ifPresent(token -> {
            asked.request().timeout(patience.toMillis());
            asked.contextProperties().put(SESSION, Session.claims(token).getString("sid", ""));
        });
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        @Nullable
        String session = answer.requestProperties().get(SESSION);
        if (session != null && answer.statusCode() == 400 && said(answer.responseBody()).contains("invalid_grant")) {
            ended.add(session);
        }
        return Uni.createFrom().voidItem();
    }

    private static Optional<String> token(@Nullable Buffer form) {
        return Stream.of(said(form).split("&")).filter(field -> field.startsWith(TOKEN))
                .map(field -> URLDecoder.decode(field.substring(TOKEN.length()), StandardCharsets.UTF_8)).findFirst();
    }

    private static String said(@Nullable Buffer body) {
        return Optional.ofNullable(body).map(Buffer::toString).orElse("");
    }
}
