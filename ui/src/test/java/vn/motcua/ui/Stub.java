package vn.motcua.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** All services in one small server: answers from {@code stub/*.json}, and remembers what was written to it. */
public class Stub implements QuarkusTestResourceLifecycleManager {

    /** @param body as it came */
    public record Heard(String method, String path, String body) {}

    private record Route(String method, Pattern path, String file) {}

    /** The catalogue is away for whatever is about this procedure. */
    public static final String AWAY = "1.000503";
    /** Whoever reports something about this procedure comes too late. */
    public static final String MANY = "1.000429";

    private static final List<Route> ROUTES = List.of(
            route("(GET|POST)", "catalogue/.*/(?:away|1\\.000503.*)", "catalogue.away"),
            route("GET", "catalogue/v1/procedures", "catalogue.procedures"),
            route("GET", "catalogue/v1/procedures/3.000333", "catalogue.procedure"),
            route("GET", "catalogue/v1/procedures/2.000635", "catalogue.procedure.information"),
            // The one with the most to say, as it ships.
            route("GET", "catalogue/v1/procedures/1.001193", "catalogue.procedure.birth"),
            route("GET", "catalogue/v1/procedures/1.000001", "catalogue.withdrawn"),
            route("POST", "catalogue/v1/assistant/answers/([a-z]+)", "assistant.{}"),
            route("GET", "catalogue/v1/assistant/figures", "assistant.figures"),
            route("POST", "catalogue/v1/assistant/reports", "assistant.reported"),
            route("POST", "catalogue/v1/assistant/reports/many", "catalogue.too-many-reports"),
            route("GET", "catalogue/v1/assistant/reports", "assistant.reports"),
            route("POST", "catalogue/v1/assistant/reports/[^/]+/settlement", "assistant.reported"),
            route("GET", "catalogue/v1/assistant/unanswered", "assistant.unanswered"),
            route("GET", "catalogue/v1/question-paths", "ways.paths"),
            route("GET", "catalogue/v1/question-paths/([a-z]+)", "ways.{}"),
            route("GET", "catalogue/v1/reform-changes", "ways.changes"),
            route("POST", "catalogue/v1/procedures/3.000333/reports", "catalogue.reported"),
            route("POST", "catalogue/v1/procedures/2.000635/reports", "catalogue.too-many-reports"),
            route("GET", "transparency/v1/durations", "transparency.durations"),
            route("GET", "catalogue/v1/studio/reports", "studio.reports"),
            route("POST", "catalogue/v1/studio/reports/[^/]+/closing", "studio.report"),
            route("POST", "catalogue/v1/studio/drafts/imports", "studio.draft"),
            route("POST", "catalogue/v1/studio/drafts/imports/refused", "studio.import-refused"),
            route("GET", "catalogue/v1/studio/drafts/3.000333/export", "studio.export"),
            route("GET", "catalogue/v1/search-filters", "catalogue.search-filters"),
            route("GET", "catalogue/v1/nearest-names/nothing", "catalogue.nearest-names"),
            route("GET", "catalogue/v1/procedures/nothing", "catalogue.nothing"),
            route("GET", "catalogue/v1/studio/missed-searches", "studio.missed"),
            route("GET", "catalogue/v1/studio/synonyms", "studio.synonyms"),
            route("GET", "catalogue/v1/studio/synonyms/draft/bench", "studio.bench"),
            route("PUT", "catalogue/v1/studio/synonyms/draft", "studio.synonym-draft"),
            route("POST", "catalogue/v1/studio/synonyms/draft/publication", "studio.two-persons"),
            route("POST", "catalogue/v1/studio/synonyms/draft/submission", "studio.synonym-draft"),
            route("GET", "catalogue/v1/life-events", "catalogue.life-events"),
            route("GET", "catalogue/v1/provinces", "catalogue.provinces"),
            route("GET", "catalogue/v1/provinces/\\d+/communes", "catalogue.communes"),
            route("GET", "catalogue/v1/studio/outline", "studio.outline"),
            route("GET", "catalogue/v1/studio/procedures", "studio.procedures"),
            route("GET", "catalogue/v1/studio/procedures/3.000333", "studio.history"),
            route("POST", "catalogue/v1/studio/procedures/3.000333/withdrawal", "studio.invalid-withdrawal"),
            route("POST", "catalogue/v1/studio/drafts", "studio.draft"),
            route("GET", "catalogue/v1/studio/drafts/3.000333", "studio.draft"),
            route("PATCH", "catalogue/v1/studio/drafts/3.000333", "studio.draft"),
            route("POST", "catalogue/v1/studio/drafts/3.000333/submission", "studio.two-persons"),
            route("GET", "catalogue/v1/studio/drafts/[^/]+/difference", "studio.changes"),
            route("GET", "catalogue/v1/studio/drafts/1.001193", "studio.submitted"),
            route("PATCH", "catalogue/v1/studio/drafts/1.001193", "studio.lost-race"),
            route("POST", "catalogue/v1/studio/drafts/1.001193/publication", "studio.published"),
            route("GET", "eforms/v1/forms/criminal-record-1/versions/1", "studio.form-version"),
            route("POST", "documents/v1/result-previews", "documents.preview"),
            route("GET", "eforms/v1/studio/outline", "studio.form-outline"),
            route("GET", "eforms/v1/studio/forms", "studio.forms"),
            route("GET", "eforms/v1/studio/forms/criminal-record-1/history", "studio.form-history"),
            route("GET", "eforms/v1/studio/drafts/criminal-record-1", "studio.form"),
            route("PUT", "eforms/v1/studio/drafts/criminal-record-1", "studio.form"),
            route("POST", "eforms/v1/studio/drafts", "studio.form"),
            route("POST", "eforms/v1/studio/drafts/criminal-record-1/submission", "studio.two-persons"),
            route("GET", "catalogue/v1/guides", "catalogue.guides"),
            route("GET", "catalogue/v1/guides/[^/]+", "catalogue.guide"),
            route("GET", "catalogue/v1/questions", "catalogue.questions"),
            route("GET", "catalogue/v1/legal-documents", "catalogue.legal-documents"),
            route("GET", "catalogue/v1/legal-documents/[^/]+", "catalogue.legal-document"),
            route("GET", "catalogue/v1/agencies", "catalogue.agencies"),
            route("GET", "catalogue/v1/agencies/H26.899", "catalogue.agency.gaps"),
            route("GET", "catalogue/v1/agencies/[^/]+", "catalogue.agency"),
            route("GET", "catalogue/v1/former-units", "catalogue.former-units"),
            route("GET", "catalogue/v1/communes", "catalogue.found-communes"),
            route("GET", "catalogue/v1/communes/[^/]+", "catalogue.commune"),
            route("GET", "catalogue/v1/notices", "catalogue.notices"),
            route("GET", "catalogue/v1/notices/desk", "catalogue.notices.desk"),
            route("POST", "catalogue/v1/notices", "catalogue.notices.written"),
            route("POST", "catalogue/v1/notices/[^/]+/(?:publication|withdrawal)", "catalogue.notices.written"),
            route("GET", "catalogue/v1/notices/[^/]+", "catalogue.notice"),
            route("GET", "workflow/v1/due-date", "workflow.due-date"),
            route("GET", "workflow/v1/dossiers/[^/]+/messages", "workflow.messages"),
            route("GET", "eforms/v1/drafts", "eforms.drafts"),
            route("POST", "eforms/v1/drafts", "eforms.begun"),
            route("POST", "eforms/v1/counter/drafts", "eforms.begun"),
            route("POST", "eforms/v1/counter/drafts/refused", "eforms.counter-refused"),
            route("GET", "eforms/v1/drafts/[^/]+", "eforms.draft"),
            route("GET", "eforms/v1/drafts/[^/]+/check", "eforms.check"),
            route("GET", "eforms/v1/drafts/[^/]+/pages/([a-z]+)", "eforms.page.{}"),
            route("PUT", "eforms/v1/drafts/[^/]+/pages/([a-z]+)", "eforms.saved"),
            route("PATCH", "eforms/v1/drafts/[^/]+/pages/([a-z]+)", "eforms.saved"),
            route("POST", "eforms/v1/drafts/[^/]+/submission", "eforms.submitted"),
            route("GET", "eforms/v1/filings/[^/]+/supplement", "eforms.supplement"),
            route("PUT", "eforms/v1/filings/[^/]+/supplement/answers", "eforms.supplement.kept"),
            route("POST", "eforms/v1/filings/[^/]+/supplement", "eforms.saved"),
            route("GET", "tracking/v1/dossiers", "tracking.dossiers"),
            route("GET", "eforms/v1/filings/[^/]+/summary", "eforms.summary"),
            // Not heard of yet by tracking.
            route("GET", "tracking/v1/dossiers/[^/]+(?<!ff)", "tracking.dossier"),
            route("GET", "tracking/v1/timeline", "tracking.timeline"),
            route("GET", "payment/v1/bills", "payment.bills"),
            route("POST", "payment/v1/bills/[^/]+/cash", "payment.settled"),
            route("GET", "payment/v1/bills/mine", "payment.mine"),
            route("POST", "payment/v1/bills/[^/]+/attempts", "payment.begun"),
            route("POST", "payment/v1/vnpay/return", "payment.returned"),
            route("GET", "documents/v1/dossiers/[^/]+/papers", "documents.papers"),
            route("POST", "documents/v1/files", "documents.kept"),
            route("(POST|DELETE)", "documents/v1/consultation-files.*", "documents.paper"),
            route("GET", "documents/v1/store", "documents.store"),
            route("GET", "documents/v1/verification/[^/]+", "documents.verification"),
            route("GET", "notification/v1/channels", "notification.channels"),
            route("GET", "notification/v1/preferences", "notification.preferences"),
            route("GET", "notification/v1/inbox", "notification.inbox"),
            route("GET", "privacy/v1/consent-texts", "privacy.consent-texts"),
            route("GET", "privacy/v1/consents", "privacy.consents"),
            route("POST", "privacy/v1/consents", "privacy.said"),
            route("GET", "privacy/v1/requests/terms", "privacy.terms"),
            route("GET", "privacy/v1/requests", "privacy.requests"),
            route("POST", "privacy/v1/requests", "privacy.asked"),
            route("GET", "privacy/v1/mandates", "privacy.mandates"),
            route("GET", "privacy/v1/mandates/standing", "privacy.standing"),
            route("POST", "privacy/v1/mandates", "privacy.mandate"),
            route("POST", "privacy/v1/mandates/[^/]+/(?:acceptance|refusal|withdrawal)", "privacy.mandate"),
            route("GET", "privacy/v1/accesses", "privacy.accesses"),
            route("GET", "transparency/v1/figures", "transparency.figures.total"),
            route("GET", "transparency/v1/figures/([a-z]+)", "transparency.figures.{}"),
            route("GET", "transparency/v1/datasets", "transparency.datasets"),
            route("GET", "transparency/v1/index", "transparency.scores"),
            route("GET", "transparency/v1/index/agencies/[^/]+", "transparency.score"),
            route("GET", "transparency/v1/index/months", "transparency.months"),
            route("GET", "transparency/v1/index/rules", "transparency.rules"),
            route("GET", "participation/v1/answers", "participation.answers"),
            route("GET", "participation/v1/answers/[^/]+", "participation.answer"),
            route("GET", "participation/v1/petitions/formal-ways", "participation.ways"),
            route("GET", "participation/v1/petitions/receiver", "participation.receiver"),
            route("POST", "participation/v1/petitions/screening", "participation.screened"),
            route("GET", "participation/v1/petitions", "participation.mine"),
            route("POST", "participation/v1/petitions", "participation.filed"),
            route("GET", "participation/v1/petitions/[^/]+", "participation.petition"),
            route("POST", "participation/v1/petitions/[^/]+/[a-z-]+", "participation.filed"),
            route("GET", "participation/v1/ratings/[^/]+", "participation.rating"),
            route("POST", "participation/v1/ratings/[^/]+", "participation.rating"),
            route("GET", "participation/v1/desk/petitions/queues", "participation.queues"),
            route("GET", "participation/v1/desk/petitions/reasons", "participation.reasons"),
            route("GET", "participation/v1/desk/petitions", "participation.mine"),
            route("GET", "participation/v1/desk/petitions/[^/]+", "participation.at-desk"),
            route("GET", "participation/v1/desk/petitions/[^/]+/similar", "participation.similar"),
            route("GET", "participation/v1/desk/petitions/[^/]+/redaction", "participation.redaction"),
            route("POST", "participation/v1/desk/petitions/[^/]+/[a-z-]+", "participation.filed"),
            route("GET", "participation/v1/document-types", "participation.types"),
            route("GET", "participation/v1/(?:desk/)?consultations", "participation.consultations"),
            route("GET", "participation/v1/desk/consultations/[^/]+d1", "participation.draft"),
            route("GET", "participation/v1/(?:desk/)?consultations/[^/]+", "participation.consultation"),
            route("GET", "participation/v1/(?:desk/)?consultations/[^/]+/(?:matrix|comments)", "participation.matrix"),
            route("GET", "participation/v1/consultations/[^/]+/comments/mine", "participation.own"),
            route("PUT", "participation/v1/consultations/[^/]+/sections/[0-9]+/comment", "participation.own"),
            route("(POST|PUT|DELETE)", "participation/v1/desk/consultations.*", "participation.decided"));

    /** Who has this identity number is refused. */
    public static final String REFUSED = "000000000422";

    private static final List<String> SERVICES = List.of("catalogue", "eforms", "documents", "workflow", "payment",
            "tracking", "notification", "participation", "privacy", "transparency");

    private static final Pattern PROBLEM = Pattern
            .compile("(?s)^\\s*\\{\\s*\"type\"\\s*:\\s*\"urn:motcua:problem:.*?\"status\"\\s*:\\s*(\\d{3})");

    private HttpServer server;

    /** Resource and tests live in different class loaders: what was heard travels in a system property. */
    public static List<Heard> heard(String method, String pathEnd) {
        return System.getProperty("motcua.stub.heard", "").lines().map(line -> line.split("\t", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(method) && parts[1].endsWith(pathEnd))
                .map(parts -> new Heard(parts[0], parts[1], parts[2])).toList();
    }

    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Stub::answer);
            server.start();
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            System.setProperty("motcua.test.private-key", Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            var config = new HashMap<String, String>();
            SERVICES.forEach(service -> config.put("motcua.services." + service + ".url",
                    "http://127.0.0.1:" + server.getAddress().getPort()));
            config.put("quarkus.oidc.public-key", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            return config;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath()
                + by(exchange.getRequestURI().getPath(), exchange.getRequestURI().getQuery())
                + (body.contains(REFUSED) ? "/refused" : "") + (body.contains(AWAY) ? "/away" : "")
                + (body.contains(MANY) ? "/many" : "")
                + outcome(exchange.getRequestURI().getPath(), body);
        LINES.add(method + "\t" + path + "\t" + body.replaceAll("\\s+", " "));
        System.setProperty("motcua.stub.heard", String.join("\n", LINES));
        var found = ROUTES.stream().filter(route -> method.matches(route.method))
                .flatMap(route -> file(route, path).stream()).findFirst();
        var answer = found.orElse("{\"type\":\"urn:motcua:problem:not-found\",\"status\":404}");
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        var status = status(answer);
        exchange.getResponseHeaders().set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The assistant's answer follows from the question. */
    private static String outcome(String path, String body) {
        if (!path.endsWith("/assistant/answers")) {
            return "";
        }
        return "/" + (body.contains("\"picked\":\"3") ? "answered"
                : Stream.of("asked", "unknown", "own", "validity")
                        .filter(word -> body.contains("\"question\":\"" + word)).findFirst().orElse("answered"));
    }

    /** What figures are cut by, as a part of the path; so is a search that finds nothing. */
    private static String by(String path, @Nullable String query) {
        if (query != null && query.contains("q=zzz") && path.matches(".*/(procedures|nearest-names)")) {
            return "/nothing";
        }
        var found = Pattern.compile("(?:^|&)by=([a-z]+)").matcher(query == null ? "" : query);
        return found.find() ? "/" + found.group(1) : "";
    }

    /** A problem's own; everything else is well. */
    private static int status(String answer) {
        var problem = PROBLEM.matcher(answer);
        return problem.find() ? Integer.parseInt(problem.group(1)) : 200;
    }

    private static Optional<String> file(Route route, String path) {
        var match = route.path.matcher(path);
        return match.matches() ? Optional.of(read(route.file.replace("{}", match.groupCount() > 0 ? match.group(1) : "")))
                : Optional.empty();
    }

    private static String read(String file) {
        try (var in = Stub.class.getClassLoader().getResourceAsStream("stub/" + file + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route route(String method, String path, String file) {
        return new Route(method, Pattern.compile("/api/" + path), file);
    }
}
