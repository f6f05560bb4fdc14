package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The public verification, asked by somebody who was shown a paper. */
record Verification(URI portal) {

    static Verification of(URI portal) {
        return new Verification(portal);
    }

    void judges(byte[] paper) {
        var judged = judged(paper);
        unless(judged.path("verdict").asText().equals("VALID"), "The sealed result isn't found valid: " + judged);
        var forged = paper.clone();
        forged[paper.length / 2] ^= 1;
        unless(!judged(forged).path("verdict").asText().equals("VALID"), "One changed byte goes unnoticed");
    }

    private JsonNode judged(byte[] paper) {
        var boundary = "----motcua-verification";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ket-qua.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(paper);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Person(portal).send("POST", "/api/documents/v1/verification/files", body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary)).expect(200).json();
    }
}
