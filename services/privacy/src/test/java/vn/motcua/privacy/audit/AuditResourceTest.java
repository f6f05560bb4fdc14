package vn.motcua.privacy.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.Fact;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.RatingEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AuditResourceTest {

    private static final String AUDIT = "/api/privacy/v1/audit/";
    private static final String ED25519 = "302a300506032b6570032100";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void givesEachFactOneEntryHoweverOftenItComes() {
        var facts = IntStream.range(0, 5).mapToObj(_ -> stopped()).toArray(Fact[]::new);

        Facts.say(Topics.DOSSIERS, facts);
        Facts.say(Topics.DOSSIERS, facts);
        var last = stopped();
        Facts.say(Topics.DOSSIERS, last, last);

        for (var fact : facts) {
            assertThat(awaited(fact.id())).satisfies(entry -> {
                assertThat(entry.type()).isEqualTo("dossier.stopped");
                assertThat(entry.subject()).isEqualTo(fact.key());
                assertThat(entry.actor()).isEqualTo("CB-0101");
                assertThat(entry.role()).isEqualTo("reception");
            });
        }
        awaited(last.id());
        var entries = entries();
        assertThat(entries).extracting(Entry::event).doesNotHaveDuplicates();
        assertThat(entries).extracting(Entry::index)
                .isEqualTo(IntStream.range(0, entries.size()).mapToObj(Long::valueOf).toList());
    }

    @Test
    void signsARootThatEveryoneCanReckonFromTheEntries() throws Exception {
        var fact = stopped();
        Facts.say(Topics.DOSSIERS, fact);
        var index = awaited(fact.id()).index();

        var note = await().atMost(Duration.ofSeconds(20)).until(AuditResourceTest::checkpoint, signed -> size(signed) > index);

        var leaves = entries().stream().limit(size(note)).map(entry -> HexFormat.of().parseHex(entry.leaf())).toList();
        assertThat(note.lines().toList().get(2)).isEqualTo(Base64.getEncoder().encodeToString(root(leaves)));
        assertThat(isSigned(note)).isTrue();
        assertThat(isSigned(note.replaceFirst("\n\\d+\n", "\n" + (size(note) + 1) + "\n"))).isFalse();
        given().get(AUDIT + "checkpoints?limit=1000").then().statusCode(200)
                .body(containsString(note));
    }

    @Test
    void provesWhatItHolds() {
        var fact = stopped();
        Facts.say(Topics.DOSSIERS, fact);
        var entry = awaited(fact.id());
        await().atMost(Duration.ofSeconds(20)).until(() -> size(checkpoint()) > entry.index());

        given().get(AUDIT + "inclusion/" + fact.id()).then().statusCode(200).body("from", is((int) entry.index()));
        given().get(AUDIT + "consistency?from=1").then().statusCode(200).body("from", is(1));
        given().get(AUDIT + "inclusion/" + fact.id() + "?size=" + (entry.index() + 1)).then().statusCode(200);
        if (entry.index() > 0) {
            given().get(AUDIT + "inclusion/" + fact.id() + "?size=" + entry.index()).then().statusCode(404);
        }
        given().get(AUDIT + "inclusion/" + UUID.randomUUID()).then().statusCode(404);
        given().get(AUDIT + "consistency?from=100000").then().statusCode(404);
        given().get(AUDIT + "consistency?from=1&size=100000").then().statusCode(404);
    }

    @Test
    void putsAsideWhatIsNotWhatItsLeafSays() {
        var meddled = stopped();
        var message = Facts.message(Topics.DOSSIERS, meddled, "{\"true\":1}");
        var changed = new ProducerRecord<>(Topics.DOSSIERS, null, message.key(), "{\"true\":2}",
                message.headers());
        var fine = stopped(meddled.dossier());

        Facts.send(changed);
        Facts.sayRaw(Topics.DOSSIERS, meddled.key(), "not sealed at all");
        Facts.say(Topics.DOSSIERS, fine);

        awaited(fine.id());
        assertThat(entries()).extracting(Entry::event).doesNotContain(meddled.id());
        assertThat(Facts.heardRaw("dossiers.dead", meddled.key())).contains("{\"true\":2}", "not sealed at all");
        assertThat(Facts.messages("dossiers.dead", meddled.key()))
                .allSatisfy(dead -> assertThat(dead.headers().lastHeader("dead-letter-reason")).isNotNull());
    }

    @Test
    void goesOnAfterAMessageWithNothingInIt() {
        var key = UUID.randomUUID();

        Facts.send(new ProducerRecord<>(Topics.DOSSIERS, key.toString(), null));
        var fine = stopped(key);
        Facts.say(Topics.DOSSIERS, fine);

        awaited(fine.id());
        assertThat(Facts.messages("dossiers.dead", key.toString())).singleElement()
                .satisfies(dead -> assertThat(dead.value()).isNull());
    }

    @Test
    void putsAsideAnotherContentUnderAKnownId() {
        var fact = stopped();
        Facts.say(Topics.DOSSIERS, fact);
        var first = awaited(fact.id());

        Facts.send(Facts.message(Topics.DOSSIERS, fact, "{\"another\":1}"));
        var fine = stopped(fact.dossier());
        Facts.say(Topics.DOSSIERS, fine);

        awaited(fine.id());
        assertThat(awaited(fact.id())).isEqualTo(first);
        assertThat(Facts.heardRaw("dossiers.dead", fact.key())).containsExactly("{\"another\":1}");
    }

    @Test
    void hearsOtherTopicsToo() {
        var rated = new RatingEvent.Rated(UUID.randomUUID(), UUID.randomUUID(), Instant.now(), "1.000.001", "G01.801",
                "G01.801",
                "01", OfficialStatus.DELIVERED, 5);
        Facts.say(Topics.RATINGS, rated);

        assertThat(awaited(rated.id()).type()).isEqualTo("rating.rated");
    }

    @Test
    void letsNobodyChangeWhatIsWritten() throws SQLException {
        var fact = stopped();
        Facts.say(Topics.DOSSIERS, fact);
        var index = awaited(fact.id()).index();
        await().atMost(Duration.ofSeconds(20)).until(() -> size(checkpoint()) > index);

        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var forbidden : List.of("update audit_entry set actor = 'somebody else' where index = " + index,
                    "delete from audit_entry where index = " + index, "truncate audit_entry",
                    "update audit_node set hash = '\\x00'", "delete from audit_checkpoint")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).isInstanceOf(SQLException.class)
                        .hasMessageContaining("The audit log only grows");
            }
        }
        assertThat(awaited(fact.id()).actor()).isEqualTo("CB-0101");
    }

    @Test
    void showsEntriesToThoseWhoCheckThemAlone() {
        given().get(AUDIT + "entries").then().statusCode(401);
        given().auth().oauth2(Tokens.citizen("001090000001")).get(AUDIT + "entries").then().statusCode(403);
        given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception")).get(AUDIT + "entries").then().statusCode(403);
        given().auth().oauth2(Tokens.officer("CB-0009", "G01", "admin")).get(AUDIT + "entries").then().statusCode(200);
        given().get(AUDIT + "key").then().statusCode(200).body(startsWith("motcua.vn/audit+"));
    }

    private static DossierEvent.Stopped stopped() {
        return stopped(UUID.randomUUID());
    }

    private static DossierEvent.Stopped stopped(UUID dossier) {
        return new DossierEvent.Stopped(new DossierEvent.Head(UUID.randomUUID(), dossier, "G01.801-261122-0001", 1,
                Instant.now(), OfficialStatus.STOPPED, UUID.randomUUID()), "told");
    }

    private Entry awaited(UUID event) {
        return await().atMost(Duration.ofSeconds(90)).until(
                () -> entries().stream().filter(entry -> entry.event().equals(event)).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** The whole log, page by page. */
    private List<Entry> entries() {
        var all = new ArrayList<Entry>();
        while (true) {
            var page = given().auth().oauth2(Tokens.service("svc-privacy"))
                    .get(AUDIT + "entries?limit=7&from=" + all.size()).then().statusCode(200).extract().asString();
            if (page.isEmpty()) {
                return all;
            }
            page.lines().map(this::entry).forEach(all::add);
        }
    }

    private Entry entry(String line) {
        try {
            return json.readValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String checkpoint() {
        var answer = given().get(AUDIT + "checkpoint");
        return answer.statusCode() == 404 ? "none\n0\n" : answer.then().statusCode(200).extract().asString();
    }

    private static long size(String note) {
        return Long.parseLong(note.lines().toList().get(1));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.joined(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static boolean isSigned(String note) throws Exception {
        var text = note.substring(0, note.indexOf("\n\n") + 1);
        var line = note.substring(text.length() + 1).strip();
        assertThat(line).startsWith("— motcua.vn/audit ");
        var signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        var parts = given().get(AUDIT + "key").asString().strip().split("\\+", 3);
        assertThat(HexFormat.of().formatHex(signature, 0, 4)).isEqualTo(parts[1]);
        var publicKey = HexFormat.of().formatHex(Base64.getDecoder().decode(parts[2]), 1, 33);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(ED25519 + publicKey))));
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(Arrays.copyOfRange(signature, 4, signature.length));
    }
}
