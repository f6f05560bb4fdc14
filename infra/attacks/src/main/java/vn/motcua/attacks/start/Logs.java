package vn.motcua.attacks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** Tries to write lines into the logs, and looks there for what must never be in them. */
public final class Logs implements Attack {

    /** The attacked citizen's name, number and contacts, as the journeys type them. */
    private static final List<String> PERSONAL = List.of("TRẦN THỊ GIẢ LẬP", "001185000002", "001090000001",
            "thu.nghiem@example.invalid", "0900000001", "84900000001");
    private static final List<String> SECRET = List.of("Matkhau@123", "Bearer ey", "__Host-q_session=", "vnp_SecureHash=");

    @Override
    public void play(Ground ground, Tally tally) {
        if (!Files.isDirectory(ground.logs())) {
            throw new IllegalStateException("No logs in " + ground.logs());
        }
        var mark = "FORGED" + UUID.randomUUID();
        var line = "%0d%0a" + mark + "%20ERROR%20somebody%20did%20it";
        for (var path : List.of("/dich-vu?q=", "/theo-doi?ma=", "/thu-tuc/", "/api/catalogue/v1/procedures/",
                "/api/catalogue/v1/procedures?q=",
                "/api/tracking/v1/timeline?check=A&code=", "/api/payment/v1/vnpay/ipn?vnp_TxnRef=",
                "/api/documents/v1/verification/", "/dang-nhap?ve=")) {
            ground.door(Who.NOBODY).get(path + line);
        }
        for (var service : List.of("catalogue", "tracking", "payment")) {
            ground.behind(service).send("GET", "/api/" + service + "/v1/" + line, null,
                    Map.of("X-Correlation-Id", mark + "%0d%0a" + mark, "User-Agent", mark, "X-Forwarded-For", mark));
        }
        ground.door(Who.OWNER).json("POST", "/api/participation/v1/petitions",
                "{\"kind\":\"\\r\\n%s\",\"title\":\"\\r\\n%s\"}".formatted(mark, mark));
        ground.door(Who.NOBODY).send("POST", "/api/notification/v1/callbacks/sms",
                ("{\"status\":\"\\n" + mark + "\"}").getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json", "X-Signature", mark));
        read(ground.logs()).forEach((file, lines) -> {
            tally.held("no line of ours in " + file, lines.stream().noneMatch(one -> one.startsWith(mark)), mark);
            for (var word : Stream.concat(PERSONAL.stream(), SECRET.stream()).toList()) {
                var found = lines.stream().filter(one -> one.contains(word)).toList();
                tally.held("no " + word + " in " + file, found.isEmpty(),
                        found.size() + " lines, such as " + found.stream().findFirst().orElse(""));
            }
        });
    }

    /** But for the supervisor's, which shows the demo's persons and their password on purpose. */
    private static Map<String, List<String>> read(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".log") && !file.getFileName().toString().startsWith("supervisor"))
                    .collect(java.util.stream.Collectors.toMap(
                            file -> file.getFileName().toString(), Logs::lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
