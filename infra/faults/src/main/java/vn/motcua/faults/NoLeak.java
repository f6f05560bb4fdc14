package vn.motcua.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

import vn.motcua.journeys.Person;

/** No seeded personal datum in logs, topics, metrics or open data. */
final class NoLeak implements Checked {

    /** Of the demo citizens that the journeys play, and what they write into forms. */
    private static final List<String> PERSONAL = List.of("001090000001", "001203000003", "NGHIỆM", "Nghiệm", "LÊ MINH VÍ DỤ",
            "0900000001",
            "84900000001", "thu.nghiem@example.invalid", "Công ty Giả Lập");

    private static final List<String> PUBLIC = List.of("/du-lieu-mo", "/api/transparency/v1/datasets",
            "/api/transparency/v1/figures",
            "/api/transparency/v1/figures?by=agency", "/api/transparency/v1/index", "/api/participation/v1/answers");

    @Override
    public String promise() {
        return "no personal datum in logs, topics, metrics, open data";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var found = new LinkedHashSet<String>();
        // The supervisor's own log shows the demo persons on purpose.
        evidence.portal().parts().stream().filter(part -> !part.name().equals("supervisor"))
                .forEach(part -> look("the log of " + part.name(), read(part.log()), found));
        evidence.topics().each(message -> {
            if (message.value() != null) {
                look("topic " + message.topic(), new String(message.value(), StandardCharsets.UTF_8), found);
            }
            message.headers().forEach(header -> look("a header of topic " + message.topic(),
                    new String(header.value(), StandardCharsets.UTF_8), found));
        });
        var anybody = new Person(evidence.portal().address());
        PUBLIC.forEach(address -> look(address, anybody.get(address).expect(200).text(), found));
        return List.copyOf(found);
    }

    private static void look(String where, String text, LinkedHashSet<String> found) {
        PERSONAL.stream().filter(text::contains).forEach(datum -> found.add("“" + datum + "” stands in " + where));
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

}
