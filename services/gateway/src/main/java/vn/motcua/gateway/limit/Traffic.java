package vn.motcua.gateway.limit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * What a request is for. Under load the last of this list is shed first: each kind is let in only while less than its
 * share of the gateway's places is taken.
 */
public enum Traffic {

    CALLBACK(1.0),
    SUBMISSION(0.95),
    /** Where a password or a code is tried; it costs Keycloak a tenth of a second and may be guessing. */
    PASSWORD(0.9),
    SIGN_IN(0.9),
    PAYMENT(0.85),
    LOOK_UP(0.75),
    STATUS(0.75),
    BROWSING(0.6),
    EXPORT(0.3);

    private record Rule(Traffic kind, boolean writes, Pattern path) {

        private boolean matches(String at, boolean writing) {
            return (writing || !writes) && path.matcher(at).lookingAt();
        }
    }

    private static final String KEY = Traffic.class.getName();
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Read from top to bottom; what no rule names is a submission when it writes, else browsing. */
    private static final List<Rule> RULES = List.of(
            any(CALLBACK, "/oidc/backchannel-logout$|/api/payment/v1/vnpay/ipn$|/api/notification/v1/callbacks/"),
            write(PASSWORD, "/auth/realms/[^/]+/(login-actions/|protocol/openid-connect/(token|ext/par/request)$)"),
            any(SIGN_IN, "/(can-bo/)?dang-nhap(/|$)|/auth/realms/[^/]+/(login-actions|broker)/"
                    + "|/auth/realms/[^/]+/protocol/openid-connect/auth$"),
            any(LOOK_UP, "/theo-doi(/|$)|/xac-minh(/|$)|/api/tracking/v1/timeline(/|$)|/api/documents/v1/verification(/|$)"),
            any(EXPORT, "/api/transparency/v1/datasets/.+|.*/export(s|\\.[a-z]+)?(/|$)|.*\\.(csv|xlsx|zip)$"),
            write(PAYMENT, "/api/payment/|/ho-so/[^/]+/thanh-toan(/|$)|/simulators/payment/"),
            write(BROWSING, "/auth/"),
            write(SUBMISSION, "/"),
            any(PAYMENT, "/api/payment/|/ho-so/[^/]+/thanh-toan(/|$)"),
            any(STATUS, "/api/(tracking|workflow)/|/ho-so(/|$)|/tai-khoan(/|$)|/can-bo(/|$)"),
            any(BROWSING, "/"));

    private final double share;

    Traffic(double share) {
        this.share = share;
    }

    public static Traffic of(HttpMethod method, String path) {
        var writing = !READS.contains(method);
        return RULES.stream().filter(rule -> rule.matches(path, writing)).map(Rule::kind).findFirst().orElse(BROWSING);
    }

    /** Looked up once for each request. */
    static Traffic of(RoutingContext rc) {
        Traffic known = rc.get(KEY);
        if (known == null) {
            known = of(rc.request().method(), rc.normalizedPath());
            rc.put(KEY, known);
        }
        return known;
    }

    double share() {
        return share;
    }

    private static Rule any(Traffic kind, String path) {
        return new Rule(kind, false, Pattern.compile(path));
    }

    private static Rule write(Traffic kind, String path) {
        return new Rule(kind, true, Pattern.compile(path));
    }
}
