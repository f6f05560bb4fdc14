package vn.motcua.journeys;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

/** A photographed paper, drawn for the occasion. */
public final class Photo {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;

    /** Sends it as a form does; returns what documents keeps of it. */
    public static JsonNode upload(Person person, UUID dossier, String component) {
        var boundary = "----motcua" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "dossier", dossier.toString());
        part(body, boundary, "component", component);
        text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"giay-to.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n");
        body.writeBytes(jpeg());
        text(body, "\r\n--" + boundary + "--\r\n");
        return person.send("POST", "/api/documents/v1/files", body.toByteArray(), Map.of(
                "Content-Type", "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key", UUID.randomUUID().toString())).expect(201).json();
    }

    public static byte[] jpeg() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 20; line++) {
            pen.fillRect(90, 120 + line * 48, 500 + (line * 37) % 220, 14);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
        text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Photo() {}
}
