package vn.motcua.simulators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void keepsTwoFilesAndForgetsWhatIsOlder() {
        var journal = journal(Map.of("SIMULATORS_DATA", folder.toString()), 20);
        for (var number = 1; number <= 6; number++) {
            journal.write(new Line(number));
        }

        assertThat(recall(journal)).containsExactly(new Line(3), new Line(4), new Line(5), new Line(6));
    }

    @Test
    void skipsALineThatACrashCutOff() throws Exception {
        Files.writeString(folder.resolve("lines.jsonl"), "{\"number\":1}\n{\"numb");

        assertThat(recall(journal(Map.of("SIMULATORS_DATA", folder.toString()), 1_000))).containsExactly(new Line(1));
    }

    @Test
    void isSilentWithoutAFolder() {
        var journal = journal(Map.of(), 1_000);
        journal.write(new Line(1));

        assertThat(recall(journal)).isEmpty();
    }

    @Test
    void forgetsTheOldestOfLargeThings() {
        var inbox = new Inbox<>(new Settings(Map.of()), "lines", Line.class, line -> "" + line.number, _ -> 7L << 20);
        for (var number = 1; number <= 3; number++) {
            inbox.put(new Line(number));
            inbox.put(new Line(number));
        }

        assertThat(inbox.newestFirst()).containsExactly(new Line(3), new Line(2));
    }

    private static Journal<Line> journal(Map<String, String> settings, long largestFile) {
        return new Journal<>(new Settings(settings), "lines", Line.class, largestFile);
    }

    private static List<Line> recall(Journal<Line> journal) {
        var lines = new ArrayList<Line>();
        journal.recall(lines::add);
        return lines;
    }
}
