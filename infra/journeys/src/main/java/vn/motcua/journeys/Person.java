package vn.motcua.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser's cookies and manners, but no browser: a citizen, an officer or a passer-by. */
public final class Person {

    public static final String PASSWORD = "Matkhau@123";
    private static final int MOST_REDIRECTS = 20;
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final Duration BEFORE_ANOTHER_ATTEMPT = Duration.ofSeconds(1);

    private final URI portal;
    private final Cookies cookies = new Cookies();

    public Person(URI portal) {
        this.portal = portal;
    }

    /** Signs in with the e-ID that the simulator keeps for this identity number. */
    public static Person citizen(URI portal, String nationalId) {
        return signedIn(() -> attemptAsCitizen(portal, nationalId));
    }

    private static Person attemptAsCitizen(URI portal, String nationalId) {
        var person = new Person(portal);
        var form = person.get("/dang-nhap?ve=/").expect(200).page();
        return person.inside(person.submit(form, Map.of("username", nationalId, "password", PASSWORD)));
    }

    /** Signs in with password and one-time code. */
    public static Person officer(URI portal, String username) {
        return signedIn(() -> attemptAsOfficer(portal, username));
    }

    private static Person attemptAsOfficer(URI portal, String username) {
        var person = new Person(portal);
        var password = person.get("/can-bo/dang-nhap?ve=/").expect(200).page();
        var code = person.submit(password, Map.of("username", username, "password", PASSWORD)).expect(200).page();
        return person.inside(person.submit(code, Map.of("otp", OneTimeCode.at(Instant.now()))));
    }

    /**
     * Whoever signs in in the same moment on another device may be turned back: the guard against guessing takes one attempt
     * after the other.
     */
    private Person inside(Answer answer) {
        if (answer.expect(200).from().getPath().startsWith("/auth/")) {
            throw new Deviation("Not signed in: " + answer.page().select("[role=alert]").text());
        }
        return this;
    }

    /** Under rough conditions somebody whose sign-in broke off begins it anew, for as long as the patience lasts. */
    private static Person signedIn(Supplier<Person> attempt) {
        var end = Instant.now().plus(Conditions.now().rough() ? Conditions.now().patience() : Duration.ZERO);
        while (true) {
            try {
                return attempt.get();
            } catch (Deviation broken) {
                if (Instant.now().isAfter(end)) {
                    throw broken;
                }
                LockSupport.parkNanos(BEFORE_ANOTHER_ATTEMPT.toNanos());
            }
        }
    }

    /** The cookies a browser would send, for whoever wants to send them in another way. */
    public String cookies() {
        return cookies.headerFor(portal.resolve("/"));
    }

    public Answer get(String path) {
        return send("GET", portal.resolve(path), null, Map.of());
    }

    public Answer post(String path, Object json) {
        return post(path, json, Map.of());
    }

    /** Posts JSON with an idempotency key of its own. */
    public Answer post(String path, Object json, Map<String, String> headers) {
        return json("POST", path, json, headers);
    }

    public Answer put(String path, Object json) {
        return json("PUT", path, json, Map.of());
    }

    /** Changes only what is named. */
    public Answer patch(String path, Object json) {
        return json("PATCH", path, json, Map.of());
    }

    /** Any method, with raw bytes. */
    public Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        return send(method, portal.resolve(path), body, headers);
    }

    /** Fills in and sends the first form of a page, with what it holds already. */
    public Answer submit(Document page, Map<String, String> filled) {
        var sheet = fillIn(page, filled);
        return send("POST", sheet.target(), sheet.body(), FORM);
    }

    /** The same by somebody who closes the browser: where the answer leads to is never opened. */
    Answer submitAndLeave(Document page, Map<String, String> filled) {
        var sheet = fillIn(page, filled);
        return once("POST", sheet.target(), sheet.body(), FORM).answer();
    }

    private record Sheet(URI target, byte[] body) {}

    private static Sheet fillIn(Document page, Map<String, String> filled) {
        var form = page.select("form").stream().filter(each -> filled.keySet().stream()
                .allMatch(name -> each.selectFirst("[name=" + name + "]") != null)).findFirst()
                .orElseThrow(() -> new Deviation("No form with " + filled.keySet() + " on " + page.location() + ": "
                        + page.body().text()));
        var fields = new HashMap<String, String>();
        form.select("input[name],select[name],textarea[name]").stream().filter(Person::isSent)
                .forEach(field -> fields.put(field.attr("name"), valueOf(field)));
        fields.putAll(filled);
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var target = URI.create(form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action"));
        return new Sheet(target, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer json(String method, String path, Object json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return send(method, portal.resolve(path), Answer.JSON.valueToTree(json).toString().getBytes(StandardCharsets.UTF_8),
                all);
    }

    private Answer send(String method, URI target, byte[] body, Map<String, String> headers) {
        var answer = once(method, target, body, headers);
        for (int redirects = 0; redirects < MOST_REDIRECTS && answer.location() != null; redirects++) {
            answer = once("GET", answer.location(), null, Map.of());
        }
        return answer.answer();
    }

    private record Hop(Answer answer, HttpHeaders headers, URI location) {}

    private Hop once(String method, URI target, byte[] body, Map<String, String> headers) {
        return TooFast.patiently(() -> sent(method, target, body, headers),
                hop -> TooFast.wait(hop.answer().status(), hop.headers(), hop.answer().body()));
    }

    private Hop sent(String method, URI target, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(30))
                .header("Accept", target.getPath().startsWith("/api/") ? "application/json,*/*;q=0.5" : "text/html,*/*")
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        var carried = cookies.headerFor(target);
        if (!carried.isEmpty()) {
            request.header("Cookie", carried);
        }
        try {
            var response = Conditions.now().line().send(request.build(), body == null ? new byte[0] : body);
            cookies.take(response.headers(), target);
            var location = response.statusCode() / 100 == 3
                    ? response.headers().firstValue("location").map(target::resolve).orElse(null)
                    : null;
            return new Hop(new Answer(target, response.statusCode(), response.headers().firstValue("content-type").orElse(""),
                    response.body()), response.headers(), location);
        } catch (IOException e) {
            throw new Deviation(target + " doesn't answer: " + e);
        } catch (InterruptedException e) {
            throw new Deviation("Interrupted");
        }
    }

    private static boolean isSent(Element field) {
        return switch (field.attr("type")) {
            case "submit", "button", "file" -> false;
            case "checkbox", "radio" -> field.hasAttr("checked");
            default -> true;
        };
    }

    private static String valueOf(Element field) {
        if (!field.tagName().equals("select")) {
            return field.val();
        }
        var chosen = field.selectFirst("option[selected]");
        return chosen == null ? field.selectFirst("option").val() : chosen.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
