package vn.motcua.privacy.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the copy: one JSON file for each kind of data, the person's files as they are, and a list of what is in it. */
final class DataCopy {

    private static final String READ_ME = """
            Bản sao dữ liệu của bạn trên Một Cửa. Mỗi tệp JSON là một loại dữ liệu; thư mục giay-to chứa các tệp của bạn.
            muc-luc.json ghi bản sao được lập lúc nào và phần nào chưa đọc được.

            A copy of your data on Một Cửa. Each JSON file holds one kind of data; the folder giay-to holds your files.
            muc-luc.json says when the copy was made and what could not be read.
            """;

    private final Gathering gathering;
    private final ObjectMapper json;
    private final Map<String, String> contents = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    DataCopy(Gathering gathering, ObjectMapper json) {
        this.gathering = gathering;
        this.json = json;
    }

    /** @param own what privacy itself keeps, by the name of its file */
    void write(OutputStream out, Map<String, Object> own, Instant now) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", READ_ME.getBytes(StandardCharsets.UTF_8));
            for (var part : own.entrySet()) {
                put(zip, part.getKey(), "privacy", part.getValue());
            }
            writeNotices(zip);
            writeDossiers(zip);
            writeFiles(zip);
            put(zip, "muc-luc.json", pretty(Map.of("madeAt", now, "contents", contents, "notRead", gathering.missing())));
        }
    }

    private void writeNotices(ZipOutputStream zip) throws IOException {
        put(zip, "kenh-lien-lac.json", "notification", gathering.one("notification", "/channels"));
        put(zip, "tuy-chon-thong-bao.json", "notification", gathering.one("notification", "/preferences"));
        put(zip, "thong-bao.json", "notification", gathering.all("notification", "/inbox"));
    }

    private void writeDossiers(ZipOutputStream zip) throws IOException {
        for (var draft : gathering.all("eforms", "/drafts")) {
            var id = draft.path("id").asText();
            put(zip, "ban-nhap/" + id + ".json", "eforms", gathering.one("eforms", "/drafts/" + id));
        }
        var dossiers = gathering.all("tracking", "/dossiers");
        put(zip, "ho-so.json", "tracking", dossiers);
        for (var dossier : dossiers) {
            writeDossier(zip, dossier.path("id").asText(), "ho-so/" + plain(dossier.path("code").asText()) + "/");
        }
    }

    private void writeDossier(ZipOutputStream zip, String id, String folder) throws IOException {
        put(zip, folder + "noi-dung-khai.json", "eforms", gathering.one("eforms", "/filings/" + id + "/answers"));
        put(zip, folder + "dien-bien.json", "tracking", gathering.one("tracking", "/dossiers/" + id));
        put(zip, folder + "trao-doi.json", "workflow", gathering.one("workflow", "/dossiers/" + id + "/messages"));
        put(zip, folder + "phi-le-phi.json", "payment", gathering.one("payment", "/bills?dossier=" + id));
    }

    private void writeFiles(ZipOutputStream zip) throws IOException {
        var store = gathering.all("documents", "/store");
        put(zip, "kho-giay-to.json", "documents", store);
        for (var file : store) {
            var bytes = gathering.bytes("documents", "/files/" + file.path("id").asText());
            if (bytes.isPresent()) {
                var name = "giay-to/" + file.path("id").asText() + "-" + plain(file.path("name").asText());
                put(zip, name, bytes.get());
                contents.put(name, "documents");
            }
        }
    }

    private void put(ZipOutputStream zip, String name, String owner, Optional<JsonNode> node) throws IOException {
        if (node.isPresent()) {
            put(zip, name, owner, node.get());
        }
    }

    private void put(ZipOutputStream zip, String name, String owner, Object value) throws IOException {
        put(zip, name, pretty(value));
        contents.put(name, owner);
    }

    private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        if (names.add(name)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    private byte[] pretty(Object value) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    /** A name that can't lead out of its folder. */
    private static String plain(String name) {
        return List.of("", ".", "..").contains(name) ? "tep" : name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }
}
