package vn.motcua.attacks.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;
import vn.motcua.journeys.Photo;

/** Files that are not what they say, or do more than they should. */
public final class Files implements Attack {

    private static final String SCRIPT = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    @Override
    public void play(Ground ground, Tally tally) {
        var draft = ground.victim().thing("draft");
        bad().forEach((name, bytes) -> {
            tally.refused(name, upload(ground, draft, "giay-to.jpg", "image/jpeg", bytes));
            var judged = verify(ground, name, bytes);
            tally.held(name + " at the public verification", judged.status() < 500 && !judged.text().contains("\"VALID\""),
                    judged);
        });
        names(ground, tally, draft);
        hiddenData(ground, tally, draft);
        oversize(ground, tally, draft);
    }

    private static Map<String, byte[]> bad() {
        var photo = Photo.jpeg();
        var bad = new LinkedHashMap<String, byte[]>();
        bad.put("SVG", SCRIPT.getBytes(UTF_8));
        bad.put("HTML", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8));
        bad.put("HTML behind a GIF's head", "GIF89a=1;<script>alert(1)</script>".getBytes(UTF_8));
        bad.put("picture with a page in its head", join(Arrays.copyOf(photo, 2), comment("<script>alert(1)</script>"),
                Arrays.copyOfRange(photo, 2, photo.length)));
        bad.put("picture and archive", join(photo, zip(100)));
        bad.put("picture and PDF",
                join(Arrays.copyOf(photo, 2), comment("%PDF-1.7\n1 0 obj"), Arrays.copyOfRange(photo, 2, photo.length)));
        bad.put("archive", zip(100));
        bad.put("archive that grows a thousandfold", zip(50_000_000));
        bad.put("picture of 30,000 × 30,000", png(30_000, 30_000));
        bad.put("picture of 2³¹ × 1", png(Integer.MAX_VALUE, 1));
        bad.put("half a picture", Arrays.copyOf(photo, 40));
        bad.put("nothing", new byte[0]);
        bad.put("EICAR", ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(ISO_8859_1));
        bad.put("PDF with script", pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
        bad.put("PDF that starts a program", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"));
        bad.put("PDF that calls home", pdf("/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>"));
        bad.put("program", join("MZ".getBytes(ISO_8859_1), new byte[2000]));
        bad.put("XML with entities",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>"
                        .getBytes(UTF_8));
        return bad;
    }

    private static void names(Ground ground, Tally tally, String draft) {
        for (var name : List.of("../../../../tmp/evil.jpg", "..\\..\\evil.jpg", "/etc/passwd", "a\u0000.jpg", "x.php;.jpg",
                "<img src=x onerror=alert(1)>.jpg", "a%0d%0aSet-Cookie: x=1.jpg", "\u202Egpj.exe", "x".repeat(4000) + ".jpg",
                "CON.jpg")) {
            var reply = upload(ground, draft, name, "text/html", Photo.jpeg());
            if (!reply.isGood()) {
                tally.refused("file name " + name.substring(0, Math.min(30, name.length())), reply);
                continue;
            }
            var kept = reply.json().path("name").asText();
            tally.held("file name " + name.substring(0, Math.min(30, name.length())),
                    kept.matches("[\\p{L}\\p{M}\\p{N} _()\\-]{1,120}\\.jpe?g"), kept);
            var door = ground.door(Who.OWNER);
            var saved = door.get("/api/documents/v1/files/" + reply.json().path("id").asText());
            tally.held("is saved, not run", saved.header("content-disposition").startsWith("attachment")
                    && saved.header("content-type").startsWith("image/jpeg")
                    && saved.header("x-content-type-options").equals("nosniff")
                    && saved.cookies().stream().noneMatch(cookie -> cookie.startsWith("x=")), saved.headers().map());
            door.send("DELETE", "/api/documents/v1/files/" + reply.json().path("id").asText(), null, Map.of());
        }
    }

    /** Where and with what the picture was taken is nobody's business. */
    private static void hiddenData(Ground ground, Tally tally, String draft) {
        var photo = Photo.jpeg();
        var exif = segment(0xE1, join("Exif\0\0MM\0*\0\0\0\10\0\0GPS-21.0278-105.8342 MAYANH-BI-MAT".getBytes(ISO_8859_1)));
        var tagged = join(Arrays.copyOf(photo, 2), exif, comment("BI-MAT-2"), Arrays.copyOfRange(photo, 2, photo.length),
                "BI-MAT-3".getBytes(UTF_8));
        var reply = upload(ground, draft, "anh.jpg", "image/jpeg", tagged);
        tally.answered("a picture with hidden data is taken", reply, 201);
        var saved = ground.door(Who.OWNER).get("/api/documents/v1/files/" + reply.json().path("id").asText());
        tally.held("without where it was taken", saved.isGood() && !new String(saved.body(), ISO_8859_1).contains("BI-MAT")
                && !new String(saved.body(), ISO_8859_1).contains("Exif"), "hidden data are kept");
    }

    private static void oversize(Ground ground, Tally tally, String draft) {
        var large = new byte[24 << 20];
        System.arraycopy(Photo.jpeg(), 0, large, 0, 1000);
        tally.refused("24 MB", upload(ground, draft, "to.jpg", "image/jpeg", large));
        var announced = ground.door(Who.OWNER).json("POST", "/api/documents/v1/uploads",
                "{\"name\":\"a.jpg\",\"size\":9000000000000000000,\"dossier\":\"%s\"}".formatted(draft));
        tally.refused("an announced exabyte", announced);
        var small = ground.door(Who.OWNER).json("POST", "/api/documents/v1/uploads",
                "{\"name\":\"a.jpg\",\"size\":10,\"dossier\":\"%s\"}".formatted(draft));
        tally.answered("ten bytes are announced", small, 201);
        var path = "/api/documents/v1/uploads/" + small.json().path("id").asText();
        tally.refused("and a thousand sent", ground.door(Who.OWNER).send("PATCH", path, new byte[1000],
                Map.of("Upload-Offset", "0", "Content-Type", "application/offset+octet-stream")));
        tally.refused("before the beginning", ground.door(Who.OWNER).send("PATCH", path, new byte[1],
                Map.of("Upload-Offset", "-5", "Content-Type", "application/offset+octet-stream")));
        tally.answered("by somebody else", ground.door(Who.OTHER).send("PATCH", path, new byte[1],
                Map.of("Upload-Offset", "0", "Content-Type", "application/offset+octet-stream")), 404);
    }

    static Reply upload(Ground ground, String draft, String name, String type, byte[] bytes) {
        return multipart(ground.door(Who.OWNER), "/api/documents/v1/files", Map.of("dossier", draft, "component", "supporting"),
                name, type, bytes);
    }

    private static Reply verify(Ground ground, String name, byte[] bytes) {
        return multipart(ground.door(Who.NOBODY), "/api/documents/v1/verification/files", Map.of(), "a.pdf", "application/pdf",
                bytes);
    }

    private static Reply multipart(vn.motcua.attacks.Door door, String path, Map<String, String> fields, String name,
            String type, byte[] bytes) {
        var boundary = "----attack" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body
                .writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
                        + value + "\r\n").getBytes(UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "%22")
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return door.send("POST", path, body.toByteArray(), Map.of("Content-Type", "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static byte[] comment(String words) {
        return segment(0xFE, words.getBytes(ISO_8859_1));
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(new byte[] { (byte) 0xFF, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2) },
                content);
    }

    private static byte[] zip(int size) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array();
        var data = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(data)) {
            out.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }, chunk("IHDR", head),
                chunk("IDAT", data.toByteArray()), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        var named = join(type.getBytes(ISO_8859_1), data);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(data.length + 12).putInt(data.length).put(named).putInt((int) sum.getValue()).array();
    }

    private static byte[] pdf(String action) {
        var objects = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R " + action
                + " >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj\n";
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i <= 3; i++) {
            table.append("%010d 00000 n \n".formatted(objects.indexOf(i + " 0 obj")));
        }
        return (objects + table + "trailer << /Size 4 /Root 1 0 R >>\nstartxref\n" + objects.length() + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
