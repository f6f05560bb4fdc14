package vn.motcua.catalogue.studio;

import java.time.LocalDate;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.DataFile;

/** The criminal record certificate as it ships, with the contact that the studio asks for. */
final class Sample {

    static final ObjectMapper JSON = new ObjectMapper();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static ObjectNode procedure() {
        return with("3.000333-v1");
    }

    static ObjectNode with(String file) {
        try {
            var document = (ObjectNode) JSON.readTree(DataFile.at("procedures/" + file + ".json").text());
            document.remove("inForceFrom");
            var contact = document.withObject("/national").put("publisher", "G01").withObject("/contact");
            contact.putObject("name").put("vi", "Bộ phận trả lời").put("en", "Help desk");
            contact.put("phone", "0243 123 4567").put("email", "hoi-dap@example.gov.vn");
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Outline outline() {
        try {
            return Outline.read(JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Consistency.Known known() {
        return new Consistency.Known(TODAY, null, 1, Set.of(), null);
    }

    private Sample() {}
}
