package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** What forms tell apart, and what they say of themselves to who writes rules. */
class CasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void severalPlacesOfResidenceAreACaseOfTheirOwn() throws IOException {
        assertThat(cases("VN", "Phường Ba Đình, Hà Nội", "phường Ba Đình,  Hà Nội")).isEmpty();
        assertThat(cases("VN", "Phường Ba Đình, Hà Nội", "Berlin")).isEqualTo("many-places");
        assertThat(cases("DE", "Phường Ba Đình, Hà Nội", "Phường Ba Đình, Hà Nội")).isEqualTo("many-places");
    }

    @Test
    void namesWhatItAsksWithTheColumnsOfItsTables() throws IOException {
        var form = form("criminal-record-1-v2");

        assertThat(form.names()).contains("fullName", "residenceHistory", "residenceHistory/place").doesNotHaveDuplicates();
        assertThat(form.caseCodes()).containsExactly("many-places");
        assertThat(form("marital-status-v1").caseCodes()).isEmpty();
    }

    @Test
    void knowsThePapersThatCameIn() throws IOException {
        var answers = Sample.answers("""
                {"exemptionProof":[{"document":"1"}],"supporting":[],"fullName":"x"}""");

        assertThat(form("criminal-record-1-v2").papersIn(answers)).containsExactly("exemption-proof");
    }

    private static String cases(String nationality, String first, String second) throws IOException {
        var answers = Sample.answers("""
                {"nationality":"%s","residenceHistory":[{"from":"2004-01","to":"2008-06","place":"%s"},
                 {"from":"2008-07","place":"%s"}]}""".formatted(nationality, first, second));
        return String.join(",", form("criminal-record-1-v2").casesOf(answers, TODAY));
    }

    private static FormDefinition form(String name) throws IOException {
        return Sample.read(Files.readString(Path.of("src/main/resources/forms/" + name + ".json")), FormDefinition.class);
    }
}
