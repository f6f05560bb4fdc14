package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A citizen keeps the account: consent given and withdrawn, a request with its deadline, a copy. */
final class Account implements Journey {

    private static final String API = "/api/privacy/v1";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    Account(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("My account at " + portal);
        var citizen = clock.step("the citizen signs in with the e-ID", () -> Person.citizen(portal, "001090000001"));
        clock.step("sees name, masked number, birth date and level",
                () -> unless(citizen.get("/tai-khoan").expect(200).page().text().contains("••••••••0001"), "No profile"));
        clock.step("agrees to reminders, and takes it back", () -> {
            say(citizen, true, "GIVEN");
            say(citizen, false, "WITHDRAWN");
        });
        clock.step("asks for a correction; the law gives ten days", () -> {
            var asked = citizen.post(API + "/requests", Map.of("kind", "RECTIFY", "text", "Sửa số điện thoại")).expect(201)
                    .json();
            unless(!asked.path("answerBy").asText().isEmpty(), "No deadline: " + asked);
        });
        clock.step("downloads a copy from all owners", () -> {
            var copy = citizen.send("GET", API + "/copy.zip", null, Map.of("Accept", "application/zip")).expect(200);
            var files = files(copy.body());
            unless(files.containsAll(Set.of("dinh-danh.json", "ho-so.json", "dong-y.json", "muc-luc.json")),
                    "The copy lacks something: " + files);
        });
    }

    private static void say(Person citizen, boolean given, String state) {
        var said = citizen.post(API + "/consents", Map.of("purpose", "reminders", "version", 1, "given", given)).expect(200)
                .json();
        unless(said.path("state").asText().equals(state), "The consent is not " + state + ": " + said);
    }

    private static Set<String> files(byte[] zip) {
        var names = new HashSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
