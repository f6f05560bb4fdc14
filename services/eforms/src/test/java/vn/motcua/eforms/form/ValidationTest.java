package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eforms.form.Sample.PLACES;
import static vn.motcua.eforms.form.Sample.TODAY;
import static vn.motcua.eforms.form.Sample.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.contracts.Text;

class ValidationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', value = {
            "PERSON_NAME | \"Nguyễn Văn An\" | -", "PERSON_NAME | \"H'Hen Niê\" | -", "PERSON_NAME | \"Nguyễn-Văn An\" | -",
            "PERSON_NAME | \"An\" | person-name", "PERSON_NAME | \"Nguyễn Văn 2\" | person-name",
            "PERSON_NAME | \"<b>Nguyễn Văn\" | person-name", "PERSON_NAME | \"Nguyễn Văn @\" | person-name",
            "DATE | \"1990-01-31\" | -", "DATE | \"31/01/1990\" | -", "DATE | \"1990-02-30\" | date", "DATE | \"1990\" | date",
            "DATE | \"mai\" | date", "DATE | \"29/02/2023\" | date", "DATE | \"29/02/2024\" | -",
            "PARTIAL_DATE | \"1990\" | -", "PARTIAL_DATE | \"01/1990\" | -", "PARTIAL_DATE | \"1990-01\" | -",
            "PARTIAL_DATE | \"31/1/1990\" | -", "PARTIAL_DATE | \"13/1990\" | date", "PARTIAL_DATE | \"90\" | date",
            "PARTIAL_DATE | \"0990\" | date", "PARTIAL_DATE | \"1990-1\" | date",
            "INTEGER | 3 | -", "INTEGER | \"3\" | -", "INTEGER | \"ba\" | number", "INTEGER | -1 | out-of-range",
            "INTEGER | \"3.5\" | number", "MONEY | \"1.000.000\" | -", "MONEY | \"1 000\" | -", "MONEY | \"1,5\" | number",
            "YES_NO | true | -", "YES_NO | \"false\" | -", "YES_NO | \"maybe\" | required",
            "DECLARATION | true | -", "DECLARATION | false | required",
            "IDENTITY_NUMBER | \"001090000001\" | -", "IDENTITY_NUMBER | \"001 090 000 001\" | -",
            "IDENTITY_NUMBER | \"00109000000\" | identity-number", "IDENTITY_NUMBER | \"101090000001\" | identity-number",
            "PHONE | \"0912 345 678\" | -", "PHONE | \"+84912345678\" | -", "PHONE | \"84.912.345.678\" | -",
            "PHONE | \"0312345678\" | phone", "PHONE | \"0522345678\" | -", "PHONE | \"0243 123 4567\" | phone",
            "PHONE | \"091234567\" | phone", "PHONE | \"09123456789\" | phone",
            "EMAIL | \"ten@example.vn\" | -", "EMAIL | \"tên@example\" | email", "EMAIL | \"a b@example.vn\" | email",
            "EMAIL | \"@example.vn\" | email", "EMAIL | \"ten@exa_mple.vn\" | email",
            "ADDRESS | {\"province\":\"01\",\"commune\":\"00004\",\"detail\":\"Số 1\"} | -",
            "ADDRESS | {\"country\":\"VN\",\"province\":\"01\",\"commune\":\"00004\"} | -",
            "ADDRESS | {\"province\":\"01\",\"commune\":\"99999\"} | address", "ADDRESS | {\"province\":\"01\"} | address",
            "ADDRESS | {\"detail\":\"Số 1\"} | address", "ADDRESS | {\"country\":\"FR\",\"detail\":\"Paris\"} | -",
            "ADDRESS | {\"country\":\"FR\"} | address-detail", "ADDRESS | {\"country\":\"France\",\"detail\":\"x\"} | address",
            "TEXT | \"gì cũng được <>&\" | -" })
    void judgesByType(FieldType type, String value, String code) {
        assertThat(codes(field("x", type, ""), value)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @EnumSource(value = FieldType.class, mode = EnumSource.Mode.EXCLUDE, names = "INFO")
    void missesAnAnswerThatIsRequired(FieldType type) {
        var definition = field("x", type, ",\"required\":true,\"columns\":[],\"options\":[]");

        for (var blank : List.of("null", "\"\"", "\"  \"", "[]", "{}")) {
            assertThat(codes(definition, blank)).as(blank).containsExactly("required");
        }
        assertThat(codes(field("x", type, ",\"columns\":[],\"options\":[]"), "null")).isEmpty();
    }

    @Test
    void offersOnlyItsChoices() {
        var definition = field("x", FieldType.CHOICE, """
                ,"options":[{"value":"a","label":{"vi":"A","en":"A"}},
                 {"value":"b","label":{"vi":"B","en":"B"},"unavailable":{"vi":"Chưa mở","en":"Not yet"}}]""");

        assertThat(codes(definition, "\"a\"")).isEmpty();
        assertThat(codes(definition, "\"b\"")).containsExactly("unavailable");
        assertThat(codes(definition, "\"c\"")).containsExactly("required");
    }

    @Test
    void judgesAgeByFullYears() {
        var definition = field("x", FieldType.DATE, ",\"rules\":{\"minAge\":16,\"past\":true}");

        assertThat(codes(definition, "\"2010-11-21\"")).isEmpty();
        assertThat(codes(definition, "\"2010-11-22\"")).containsExactly("too-young");
        assertThat(codes(definition, "\"2026-11-22\"")).containsExactly("in-future");
    }

    @Test
    void limitsLengthNumberAndCount() {
        assertThat(codes(field("x", FieldType.TEXT, ",\"rules\":{\"maxLength\":3}"), "\"abcd\"")).containsExactly("too-long");
        assertThat(codes(field("x", FieldType.TEXT, ",\"rules\":{\"maxLength\":3}"), "\"đđđ\"")).isEmpty();
        assertThat(codes(field("x", FieldType.INTEGER, ",\"rules\":{\"min\":1,\"max\":20}"), "21"))
                .containsExactly("out-of-range");
        assertThat(codes(field("x", FieldType.FILE, ",\"component\":\"c\",\"rules\":{\"max\":1}"),
                "[{\"document\":\"a\"},{\"document\":\"b\"}]")).containsExactly("too-many");
    }

    @Test
    void placesAFaultInItsRowAndColumn() {
        var table = field("t", FieldType.TABLE, ",\"columns\":[" + field("n", FieldType.PERSON_NAME, ",\"required\":true") + ","
                + field("d", FieldType.DATE, "") + "]");

        assertThat(problems(table, "[{\"n\":\"Nguyễn An\"},{\"d\":\"x\"}]")).extracting(Problem::field)
                .containsExactly("t/1/n", "t/1/d");
    }

    @Test
    void speaksToPeopleInBothLanguages() {
        var problem = problems(field("x", FieldType.TEXT, ",\"required\":true"), "null").getFirst();

        assertThat(problem.message().vi()).isEqualTo("Vui lòng nhập tên gọi.");
        assertThat(problem.message().en()).isEqualTo("Please enter: name.");
        assertThat(problem.page()).isEqualTo("p");
    }

    @Test
    void believesAnAddressWhileThePlacesCantBeRead() {
        PlaceBook away = new PlaceBook() {

            @Override
            public Knowledge knows(String province, String commune) {
                return Knowledge.UNSURE;
            }

            @Override
            public Optional<Text> name(String province, String commune) {
                return Optional.empty();
            }
        };
        var form = Sample.form(field("x", FieldType.ADDRESS, ""));
        var shown = Shown.of(form, Sample.answers("{\"x\":{\"province\":\"99\",\"commune\":\"12345\"}}"), TODAY);

        assertThat(Validation.of(shown, TODAY, away)).isEmpty();
    }

    private static List<String> codes(String definition, String value) {
        return problems(definition, value).stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(String definition, String value) {
        var form = Sample.form(definition);
        var field = form.fields().findFirst().orElseThrow();
        var answers = new Answers(Map.of(field.id(), Tidy.of(field, Sample.value(value))));
        return Validation.of(Shown.of(form, answers, TODAY), TODAY, PLACES);
    }
}
