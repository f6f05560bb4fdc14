package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.Arc;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** Fictitious people, agencies and dossiers, and what the neighbours say of them. */
public final class Town {

    public static final String UNIT = "G01.801";
    public static final String AN_ID = "001090000001";
    public static final String AN = Tokens.citizen(AN_ID);
    public static final String BINH_ID = "001185000002";
    public static final String BINH = Tokens.citizen(BINH_ID);
    public static final String RECEPTION = Tokens.officer("CB-0101", UNIT, "reception");
    public static final String CLERK = Tokens.officer("CB-0104", UNIT, "clerk");
    public static final String LEADER = Tokens.officer("CB-0103", UNIT, "leader");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A dossier of An's that was sent and that the officers of the unit may read. */
    public static UUID dossier(String code) {
        var dossier = UUID.randomUUID();
        agency();
        submitted(dossier, code);
        await().atMost(Duration.ofSeconds(60)).until(() -> directory().filing(dossier).isPresent());
        readable(dossier, code, 2);
        tell("/api/eforms/v1/filings/" + dossier + "/summary", Map.of("name", "NGUYỄN VĂN THỬ NGHIỆM", "nationalId", AN_ID,
                "birthDate", "1990-01-31", "phone", "0912345678", "email", "an@example.vn", "address",
                "Số 1 phố Thử Nghiệm, Phường Ba Đình, Thành phố Hà Nội"));
        return dossier;
    }

    public static void submitted(UUID dossier, String code) {
        Facts.say(Topics.APPLICATIONS, new ApplicationEvent.Submitted(UUID.randomUUID(), dossier, Instant.now(), code,
                "3.000333", 1, "criminal-record-1", 1, UNIT, UNIT, Channel.ONLINE, person(AN_ID), Money.of(200_000), null,
                Money.of(200_000), true, Delivery.ELECTRONIC));
    }

    /** Workflow lets whoever asks read the dossier. */
    public static void readable(UUID dossier, String code, int status) {
        tell("/api/workflow/v1/dossiers/" + dossier, Map.of("id", dossier, "code", code, "procedure", "3.000333", "name",
                Map.of("vi", "Cấp Phiếu lý lịch tư pháp số 1", "en", "Criminal record certificate No. 1"), "status", status,
                "unit", UNIT, "authority", UNIT, "applicant", person(AN_ID)));
    }

    public static void agency() {
        Facts.say(Topics.AGENCIES, new AgencyEvent.Published(UUID.randomUUID(), UNIT, Instant.now(),
                new Text("Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội", "Records Office, Hanoi Police"), "01",
                "024 0000 0000", "hoso@example.vn", new Text("Số 2 phố Ví Dụ, thành phố Hà Nội", "2 Vi Du street, Hanoi")));
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> directory().agency(UNIT) != null);
    }

    /** Lets a neighbour answer a path with this from now on. */
    public static void tell(String path, Object answer) {
        try {
            say(path, JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void away(String path) {
        say(path, "503");
    }

    public static UUID person(String nationalId) {
        return Arc.container().instance(PersonKey.class).get().personOf(nationalId);
    }

    public static String directoryOfFiles() {
        return ConfigProvider.getConfig().getValue("motcua.documents.directory", String.class);
    }

    private static void say(String path, String text) {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create(System.getProperty(Neighbourhood.ADDRESS) + path))
                    .PUT(BodyPublishers.ofString(text, UTF_8)).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Directory directory() {
        return Arc.container().instance(Directory.class).get();
    }

    private Town() {}
}
