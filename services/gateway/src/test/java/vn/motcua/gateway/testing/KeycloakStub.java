package vn.motcua.gateway.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** As much of an OpenID provider as the gateway speaks with; whoever asks is signed in at once. */
class KeycloakStub extends EchoStub {

    private record Login(String session, Map<String, String> asked, List<String> roles, String level) {}

    private final KeyPair key = newKey();
    private final String issuer;
    private final ClientAssertions assertions;
    private final Map<String, Map<String, String>> pushed = new ConcurrentHashMap<>();
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> refreshable = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Map<String, String> mood = Map.of();
    /** Opens when the mood changes: a question that hangs is given up then, or when nobody waits for it any more. */
    private volatile CountDownLatch moodChanged = new CountDownLatch(1);

    KeycloakStub(String publicUrl, PublicKey gateway) {
        super("keycloak");
        this.issuer = publicUrl + "/auth/realms/motcua";
        this.assertions = new ClientAssertions(gateway, issuer);
    }

    @Override
    void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        switch (path.replace("/auth/realms/motcua/protocol/openid-connect", "")) {
            case "/ext/par/request" -> push(exchange);
            case "/auth" -> authorize(exchange);
            case "/token" -> token(exchange);
            case "/certs" -> send(exchange, 200, "application/json", certificates());
            case "/stub/mood" -> {
                mood = form(exchange.getRequestURI().getRawQuery());
                refreshes.set(0);
                var hanging = moodChanged;
                moodChanged = new CountDownLatch(1);
                hanging.countDown();
                send(exchange, 200, "text/plain", "ok");
            }
            case "/stub/refreshes" -> send(exchange, 200, "text/plain", Integer.toString(refreshes.get()));
            case "/stub/logout-token" -> send(exchange, 200, "text/plain", logoutToken(exchange.getRequestURI().getQuery()));
            default -> super.answer(exchange);
        }
    }

    private void push(HttpExchange exchange) throws IOException, InterruptedException {
        var asked = formOfOurClient(exchange);
        if (asked.isPresent()) {
            var reference = "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
            asked.get().keySet().removeIf(name -> name.startsWith("client_assertion"));
            pushed.put(reference, asked.get());
            send(exchange, 201, "application/json",
                    new JsonObject().put("request_uri", reference).put("expires_in", 60).encode());
        }
    }

    /** Takes what was pushed, once, and nothing else from the browser. */
    private void authorize(HttpExchange exchange) throws IOException {
        var said = form(exchange.getRequestURI().getRawQuery());
        var asked = pushed.remove(said.getOrDefault("request_uri", ""));
        if (asked == null || said.size() != 2 || !"gateway".equals(said.get("client_id"))) {
            send(exchange, 400, "text/html", "Invalid request");
            return;
        }
        var officer = asked.containsKey("acr_values") && !mood.containsKey("citizen");
        var level = mood.getOrDefault("level", officer ? "2" : "1");
        var code = UUID.randomUUID().toString();
        codes.put(code, new Login(UUID.randomUUID().toString(), asked, List.of(officer ? "officer" : "citizen"), level));
        exchange.getResponseHeaders().set("Location",
                asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
        exchange.sendResponseHeaders(302, -1);
    }

    /** Empty when it has been answered already: in a bad mood, or because somebody else asks. */
    private Optional<Map<String, String>> formOfOurClient(HttpExchange exchange) throws IOException, InterruptedException {
        var asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (renews(asked)) {
            refreshes.incrementAndGet();
        }
        if (mood.containsKey("hang")) {
            moodChanged.await(10, TimeUnit.SECONDS);
            exchange.close();
            return Optional.empty();
        }
        if (mood.containsKey("down")) {
            send(exchange, 503, "text/plain", "");
            return Optional.empty();
        }
        if (!assertions.accepts(asked)) {
            send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return Optional.empty();
        }
        return Optional.of(asked);
    }

    private static boolean renews(Map<String, String> asked) {
        return "refresh_token".equals(asked.get("grant_type"));
    }

    private void token(HttpExchange exchange) throws IOException, InterruptedException {
        var form = formOfOurClient(exchange);
        if (form.isEmpty()) {
            return;
        }
        var asked = form.get();
        var login = renews(asked) ? refresh(asked.get("refresh_token")) : codes.remove(asked.get("code"));
        if (login == null) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        var renewal = renewal(login);
        refreshable.put(renewal, login);
        send(exchange, 200, "application/json", new JsonObject().put("token_type", "Bearer").put("refresh_token", renewal)
                .put("access_token", sign(login, "motcua-api")).put("id_token", sign(login, "gateway"))
                .put("expires_in", lifespan()).encode());
    }

    /** Strict as Keycloak is with rotation: each refresh token serves once. */
    private Login refresh(String token) {
        return mood.containsKey("refuse") ? null : refreshable.remove(token);
    }

    private String sign(Login login, String audience) {
        return Jwt.claims().issuer(issuer).subject("someone").audience(audience)
                .claim("sid", login.session).claim("acr", login.level).claim("nonce", login.asked.getOrDefault("nonce", ""))
                .claim("realm_access", Map.of("roles", login.roles)).claim("asked", login.asked)
                .issuedAt(Instant.now()).expiresAt(Instant.now().plusSeconds(lifespan()))
                .jws().keyId("k").sign(key.getPrivate());
    }

    private String renewal(Login login) {
        return Jwt.claims().issuer(issuer).audience(issuer).claim("sid", login.session)
                .claim("jti", UUID.randomUUID().toString()).issuedAt(Instant.now()).expiresAt(Instant.now().plusSeconds(1800))
                .jws().keyId("k").sign(key.getPrivate());
    }

    private String logoutToken(String session) {
        return Jwt.claims().issuer(issuer).audience("gateway").claim("sid", session).claim("jti", UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .issuedAt(Instant.now()).expiresAt(Instant.now().plusSeconds(60))
                .jws().keyId("k").sign(key.getPrivate());
    }

    private long lifespan() {
        return Long.parseLong(mood.getOrDefault("lifespan", "660"));
    }

    private String certificates() {
        var open = (RSAPublicKey) key.getPublic();
        return new JsonObject()
                .put("keys", new JsonArray().add(new JsonObject().put("kty", "RSA").put("kid", "k").put("alg", "RS256")
                        .put("use", "sig").put("n", number(open.getModulus())).put("e", number(open.getPublicExponent()))))
                .encode();
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
