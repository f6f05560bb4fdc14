package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Text;

/** Small forms and answers for tests, written as JSON. */
final class Sample {

    static final ObjectMapper JSON = new ObjectMapper();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Knows Ba Đình in Hà Nội alone. */
    static final PlaceBook PLACES = new PlaceBook() {

        @Override
        public Knowledge knows(String province, String commune) {
            return province.equals("01") && commune.equals("00004") ? Knowledge.YES : Knowledge.NO;
        }

        @Override
        public Optional<Text> name(String province, String commune) {
            return knows(province, commune) == Knowledge.YES
                    ? Optional.of(new Text("Phường Ba Đình, Thành phố Hà Nội", "Ba Dinh ward, Hanoi"))
                    : Optional.empty();
        }
    };

    /** A form of one page with these fields, without their labels. */
    static FormDefinition form(String fields) {
        return read("""
                {"code":"f","version":1,"title":{"vi":"F","en":"F"},"declaration":{"vi":"D","en":"D"},
                 "consent":{"vi":"C","en":"C"},
                 "pages":[{"id":"p","title":{"vi":"P","en":"P"},"fields":[%s]}]}""".formatted(fields), FormDefinition.class);
    }

    /** @param more further members, beginning with a comma */
    static String field(String id, FieldType type, String more) {
        return """
                {"id":"%s","type":"%s","label":{"vi":"Tên gọi","en":"Name"}%s}""".formatted(id, type.code(), more);
    }

    static Answers answers(String json) {
        return read(json, Answers.class);
    }

    static JsonNode value(String json) {
        return read(json, JsonNode.class);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private Sample() {}
}
