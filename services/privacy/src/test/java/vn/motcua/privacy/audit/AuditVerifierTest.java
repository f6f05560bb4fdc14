package vn.motcua.privacy.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Fact;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.RatingEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.audit.Actor;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Lets the verifier that auditors run look at a real export that somebody meddled with. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class AuditVerifierTest {

    private static final Path PROGRAM = Path.of("../../infra/launcher/tools/AuditVerifier.java");

    @TempDir
    Path folder;

    @Inject
    LogKey key;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void export() throws IOException {
        var facts = IntStream.range(0, 6).mapToObj(_ -> rated()).toArray(Fact[]::new);
        Facts.say(Topics.RATINGS, facts);
        await().atMost(Duration.ofSeconds(90)).until(() -> Arrays.stream(facts).allMatch(
                fact -> given().get("/api/privacy/v1/audit/inclusion/" + fact.id()).statusCode() == 200));
        write("key.txt", audit("key"));
        var newest = audit("checkpoint");
        var size = newest.lines().toList().get(1);
        write("checkpoints.txt", Stream.of(audit("checkpoints?limit=1000").split("\n(?=motcua)"))
                .filter(note -> Long.parseLong(note.lines().toList().get(1)) <= Long.parseLong(size))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow());
        write("entries.jsonl", audit("entries?limit=" + size));
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws Exception {
        assertThat(verdict()).startsWith("0 ✓ " + lines().size() + " entries are as they were signed");
    }

    @Test
    void findsTheEntryThatWasChangedRemovedInsertedOrMoved() throws Exception {
        var last = lines().size() - 1;

        assertThat(after(lines -> lines.set(2, lines.get(2).replace("reception", "leader"))))
                .startsWith("1 ✗ Entry 2 was changed");
        assertThat(after(lines -> lines.remove(3))).startsWith("1 ✗ Entry 3 is missing");
        assertThat(after(lines -> lines.remove(last)))
                .startsWith("1 ✗ The entries from " + last + " to " + last + " are missing");
        assertThat(after(lines -> lines.add(3, lines.get(1)))).startsWith("1 ✗ Entry 1 was inserted");
        assertThat(after(lines -> lines.add(lines.getLast().replace("\"index\":" + last, "\"index\":" + (last + 1)))))
                .startsWith("1 ✗ The entries from " + (last + 1));
        assertThat(after(lines -> Collections.swap(lines, 1, 2))).startsWith("1 ✗ Entry 1 is missing");
        assertThat(after(lines -> lines.set(2, "nonsense"))).startsWith("1 ✗ The export cannot be read");
    }

    @Test
    void findsWhereAnEntryWasForgedWithALeafOfItsOwnOrTheRestNumberedAnew() throws Exception {
        assertThat(after(lines -> lines.set(2, forged(lines.get(2))))).startsWith("1 ✗ Among the entries from ");
        assertThat(after(lines -> {
            lines.remove(2);
            lines.replaceAll(line -> line.replace("\"index\":" + line.replaceAll(".*\"index\":(\\d+).*", "$1"),
                    "\"index\":" + lines.indexOf(line)));
        })).startsWith("1 ✗ Among the entries from ");
    }

    @Test
    void findsCheckpointsThatTheKeyDidNotSign() throws Exception {
        var another = new LogKey("motcua.vn/audit", Base64.getEncoder().encodeToString(new byte[32]));
        write("other-key.txt", another.verifier());
        assertThat(verdict("--key", folder.resolve("other-key.txt").toString())).startsWith("1 ✗ The checkpoint over ");

        var checkpoints = read("checkpoints.txt");
        write("checkpoints.txt", checkpoints.replaceFirst("audit\n\\d+", "audit\n1234567"));
        assertThat(verdict()).startsWith("1 ✗ The checkpoint over 1234567 entries");
    }

    @Test
    void findsByACheckpointKeptBeforeThatTheWholeLogWasWrittenAnew() throws Exception {
        write("kept.txt", read("checkpoints.txt"));
        var lines = lines();
        lines.set(2, forged(lines.get(2)));
        write("entries.jsonl", String.join("\n", lines) + "\n");
        write("checkpoints.txt", key.signed("motcua.vn/audit\n" + lines.size() + "\n"
                + Base64.getEncoder().encodeToString(root(lines.stream().map(this::leaf).toList())) + "\n"));

        assertThat(verdict()).startsWith("0 ✓");
        assertThat(verdict("--kept", folder.resolve("kept.txt").toString())).startsWith("1 ✗ Among the entries from ");
    }

    private static RatingEvent.Rated rated() {
        return new RatingEvent.Rated(UUID.randomUUID(), UUID.randomUUID(), Instant.now(), "1.000.001", "G01.801", "G01.801",
                "01", OfficialStatus.DELIVERED, 5);
    }

    /** The same entry by somebody else, with the leaf that goes with it. */
    private String forged(String line) {
        try {
            var entry = json.readValue(line, Entry.class);
            var other = new AuditEntry(entry.event().toString(), entry.source(), entry.type(), entry.subject(), entry.time(),
                    entry.cause(), new Actor("CB-9999", entry.role()), entry.content());
            return line.replace(entry.leaf(), HexFormat.of().formatHex(other.leaf())).replace(entry.actor(), "CB-9999");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] leaf(String line) {
        return HexFormat.of().parseHex(line.replaceAll(".*\"leaf\":\"([0-9a-f]+)\".*", "$1"));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.joined(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private String after(Consumer<List<String>> meddling) throws Exception {
        var entries = read("entries.jsonl");
        var lines = lines();
        meddling.accept(lines);
        write("entries.jsonl", String.join("\n", lines) + "\n");
        try {
            return verdict();
        } finally {
            write("entries.jsonl", entries);
        }
    }

    /** The verifier's exit code and what it says, in a process of its own that knows nothing of the portal. */
    private String verdict(String... options) throws Exception {
        var classes = folder.resolve("classes");
        if (!Files.exists(classes)) {
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), PROGRAM.toString()))
                    .isZero();
        }
        var command = Stream.concat(Stream.of(System.getProperty("java.home") + "/bin/java", "-Dstdout.encoding=UTF-8", "-cp",
                classes.toString(), "AuditVerifier", folder.toString()), Stream.of(options)).toList();
        var verifier = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(verifier.getInputStream().readAllBytes());
        return verifier.waitFor() + " " + said;
    }

    private ArrayList<String> lines() throws IOException {
        return new ArrayList<>(read("entries.jsonl").lines().toList());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static String audit(String path) {
        return given().auth().oauth2(Tokens.service("svc-privacy")).get("/api/privacy/v1/audit/" + path).then().statusCode(200)
                .extract().asString();
    }
}
