package vn.motcua.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Who is looking at which page, in which language. One per request; {@code visit} in templates. */
@RequestScoped
public class Visit {

    static final String LANGUAGE = "lang";
    private static final Set<String> DESK = Set.of("reception", "handler", "leader", "clerk", "cashier");

    private Language language = Language.VI;
    private String path = "/";
    private String query = "";
    private String correlationId = "";
    private boolean posted;
    private @Nullable String authorization;
    private @Nullable String address;
    private @Nullable SecurityIdentity identity;

    public static Visit current() {
        return Arc.container().instance(Visit.class).get();
    }

    void begin(RoutingContext request, String correlationId) {
        var asked = request.queryParam(LANGUAGE).stream().findFirst();
        var cookie = Optional.ofNullable(request.request().getCookie(LANGUAGE)).map(c -> c.getValue());
        this.language = Language.of(asked.or(() -> cookie).orElse(null));
        this.path = request.normalizedPath();
        this.query = request.queryParams().entries().stream()
                .filter(entry -> !entry.getKey().equals(LANGUAGE))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        this.correlationId = correlationId;
        this.posted = request.request().method() == HttpMethod.POST;
        this.authorization = request.request().getHeader("Authorization");
        this.address = request.request().getHeader("X-Forwarded-For");
    }

    void recognise(SecurityIdentity found) {
        this.identity = found.isAnonymous() ? null : found;
    }

    public Language language() {
        return language;
    }

    public boolean english() {
        return language == Language.EN;
    }

    public String path() {
        return path;
    }

    public String correlationId() {
        return correlationId;
    }

    /** The header as it came from the gateway, to be sent on; the services check the token themselves. */
    public Optional<String> authorization() {
        return Optional.ofNullable(authorization);
    }

    /** Where the request came from, as the gateway saw it: limits that a service keeps per address need it. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Whether this page answers a form: a link to it would lose what was typed. */
    public boolean posted() {
        return posted;
    }

    /** This page in the other language. */
    public String otherLanguageLink() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + "=" + language.other().tag();
    }

    /** Path and query, without the language: where to come back to. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether the current page lies in this part of the portal; marks the menu. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public boolean signedIn() {
        return identity != null;
    }

    public boolean citizen() {
        return roles().contains("citizen");
    }

    public boolean officer() {
        return roles().contains("officer");
    }

    /** Whether this is an editor or a publisher. */
    public boolean studio() {
        return roles().contains("editor") || roles().contains("publisher");
    }

    /** Where an officer's own work lies: the studio for those who only write and publish, else the desk. */
    public String workplace() {
        return studio() && roles().stream().noneMatch(DESK::contains) ? "/xuong" : "/can-bo";
    }

    public Set<String> roles() {
        return identity == null ? Set.of() : identity.getRoles();
    }

    /** The name in the token; empty when nobody is signed in. */
    public String name() {
        return claim("full_name").orElse("");
    }

    public Optional<String> claim(String name) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }

    /** Demands a signed-in citizen; the gateway starts the sign-in and comes back here. */
    public void needCitizen() {
        if (!signedIn()) {
            throw new SignInNeeded(SignInNeeded.Face.CITIZEN);
        }
    }

    /** Demands a signed-in officer. */
    public void needOfficer() {
        if (!officer()) {
            throw new SignInNeeded(SignInNeeded.Face.OFFICER);
        }
    }

    /** A fresh idempotency key for a form: three clicks on its button are one deed. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
