package vn.motcua.transparency;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.restassured.path.json.JsonPath;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** Dossiers whose facts the tests tell; each test has agencies of its own. */
public final class Walks {

    public static final Instant SOON = Instant.now().plusSeconds(100_000);
    public static final Instant PAST = Instant.now().minusSeconds(1_000);

    public final String agency = "T" + UUID.randomUUID().toString().substring(0, 8);
    public final List<UUID> dossiers = new ArrayList<>();

    public Walks named() {
        Facts.say(Topics.AGENCIES, new AgencyEvent.Published(UUID.randomUUID(), agency, Instant.now(),
                new Text("=Phòng Thử, \"A\"", "Test division"), "01", "024", "t@example.test", new Text("x", "x")));
        return this;
    }

    /** So many new dossiers that came in by this channel. */
    public Walks registered(int many, Channel channel) {
        for (int i = 0; i < many; i++) {
            var id = UUID.randomUUID();
            dossiers.add(id);
            Facts.say(Topics.DOSSIERS, fact(id, 1, OfficialStatus.REGISTERED, head -> new DossierEvent.Registered(head,
                    "3.000333", 1, agency, agency, "01", channel, SOON)));
        }
        return this;
    }

    /** Accepts the dossier and promises it by then. */
    public DossierEvent accepted(UUID id, Instant due) {
        return fact(id, 2, OfficialStatus.ACCEPTED, head -> new DossierEvent.Accepted(head, Instant.now(), due, false));
    }

    public DossierEvent issued(UUID id, Timeliness timeliness) {
        return fact(id, 9, OfficialStatus.PROCESSED,
                head -> new DossierEvent.ResultIssued(head, UUID.randomUUID(), timeliness));
    }

    public static DossierEvent fact(UUID id, long seq, OfficialStatus status, Function<Head, DossierEvent> fact) {
        return fact.apply(new Head(UUID.randomUUID(), id, "T-1", seq, Instant.now(), status, id));
    }

    /** As administrators see the agency's dossiers. */
    public Map<String, Integer> exact() {
        return exact("dossiers");
    }

    public Map<String, Integer> exact(String dataset) {
        return given().auth().oauth2(Tokens.officer("CB-0009", "G01", "admin")).queryParam("dataset", dataset)
                .queryParam("agency", agency).get("/api/transparency/v1/figures/exact").then().statusCode(200).extract()
                .jsonPath().getMap("total.counts");
    }

    /** As everybody sees them. */
    public JsonPath shown(String query) {
        return given().get("/api/transparency/v1/figures?agency=" + agency + query).then().statusCode(200).extract()
                .jsonPath();
    }
}
