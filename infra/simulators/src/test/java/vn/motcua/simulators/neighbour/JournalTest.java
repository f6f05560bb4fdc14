package vn.motcua.simulators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.simulators.testing.Neighbourhood;

class JournalTest {

    record Line(int number) {}

    @TempDir
    Path folder;

    @Test
    void remembersMessagesOverARestart() throws Exception {
        try (var world = new Neighbourhood(Map.of("SIMULATORS_DATA", folder.toString()))) {
            world.post(
                    "/sms/messages", "{\"to\": \"+84912000001\", \"text\": \"Xin chào\", \"trackingId\": \"T1\"}",
                    "Authorization", "Bearer " + Neighbourhood.SECRET);
        }

        try (var world = new Neighbourhood(Map.of("SIMULATORS_DATA", folder.toString()))) {
            assertThat(world.json(world.get("/sms/messages?trackingId=T1")).at("/0/status").asText())
                    .isEqualTo("DELIVERED");
        }
    }

    @Test
    void forgetsTheOldest() throws Exception {
        var settings = new Settings(Map.of("SIMULATORS_DATA", folder.toString()));
        var journal = new Journal<>(settings, "lines", Line.class);
        for (var number = 1; number <= 5; number++) {
            journal.write(new Line(number));
        }

        assertThat(journal.recall(2)).containsExactly(new Line(4), new Line(5));
        assertThat(Files.readAllLines(folder.resolve("lines.jsonl"))).hasSize(2);
    }

    @Test
    void isSilentWithoutAFolder() {
        var journal = new Journal<>(new Settings(Map.of()), "lines", Line.class);
        journal.write(new Line(1));

        assertThat(journal.recall(10)).isEmpty();
    }
}
