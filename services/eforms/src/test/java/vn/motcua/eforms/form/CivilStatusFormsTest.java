package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eforms.form.Sample.PLACES;
import static vn.motcua.eforms.form.Sample.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Every rule in the forms of birth registration and of the marital status certificate. */
class CivilStatusFormsTest {

    private static final String HERE = "{'country':'VN','province':'01','commune':'00004','detail':'Số 1'}";
    private static final List<Field.Option> UNITS = List.of(new Field.Option("H26.801",
            new vn.motcua.contracts.Text("Phường Ba Đình", "Ba Dinh ward"), null));
    private static FormDefinition birth;
    private static FormDefinition marital;

    @BeforeAll
    static void read() throws IOException {
        birth = form("birth-registration-v1");
        marital = form("marital-status-v1");
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21, on-time", "2026-09-22, on-time", "2026-09-21, late", "2001-01-01, late" })
    void tellsALateRegistrationFromOneInTime(String born, String expected) {
        var shown = Shown.of(birth, byMother("childBirthDate", born), TODAY);

        assertThat(birth.casesOf(shown.answers(), TODAY)).containsExactly(expected);
        assertThat(shown.asks("lateNotice")).isEqualTo(expected.equals("late"));
        assertThat(problems(birth, byMother("childBirthDate", born))).isEmpty();
    }

    @Test
    void takesNoBirthOfTomorrow() {
        assertThat(problems(birth, byMother("childBirthDate", "2026-11-22"))).containsExactly("childBirthDate in-future");
    }

    @Test
    void asksNobodyForWhatTheyStateAboutThemselves() {
        var mother = Shown.of(birth, byMother("fatherKnown", "x"), TODAY);
        assertThat(mother.asks("motherName")).isFalse();
        assertThat(mother.asks("fatherName")).isFalse();
        assertThat(mother.asks("familyAddress")).isFalse();

        var father = Shown.of(birth, by("father", Map.of()), TODAY);
        assertThat(father.asks("motherName")).isTrue();
        assertThat(father.asks("fatherKnown")).isFalse();
        assertThat(father.asks("fatherName")).isFalse();
    }

    @Test
    void asksAGrandparentForBothParentsAndWhereTheyLive() {
        var answers = by("grandparent", Map.of("fatherKnown", Sample.value("true")));

        assertThat(problems(birth, answers)).contains("motherName required", "motherAddress required", "fatherName required",
                "fatherAddress required", "familyAddress required").doesNotContain("motherNationalId required");
    }

    @Test
    void leavesTheFathersPartEmptyWhenHeIsNotNamed() {
        assertThat(problems(birth, byMother("fatherKnown", "x").with("fatherKnown", Sample.value("false")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "2015-01-01, true", "2014-11-03, true", "2014-11-02, false", "1990-01-01, false" })
    void wondersAtAParentUnderTwelve(String born, boolean wonders) {
        var shown = Shown.of(birth, byMother("birthDate", born).with("childBirthDate", TextNode.valueOf("2026-11-02")), TODAY);

        assertThat(shown.asks("youngSelf")).isEqualTo(wonders);
        assertThat(shown.asks("youngMother")).isFalse();
    }

    @Test
    void wondersAtTheOtherParentsAgeToo() {
        var answers = by("grandparent",
                Map.of("fatherKnown", Sample.value("true"), "motherBirth", TextNode.valueOf("2020-01-01"),
                        "fatherBirth", TextNode.valueOf("2020")));
        var shown = Shown.of(birth, answers, TODAY);

        assertThat(shown.asks("youngMother")).isTrue();
        assertThat(shown.asks("youngFather")).as("a year alone doesn't say").isFalse();
        assertThat(shown.asks("youngSelf")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "data, birthNoticeNumber", "notice, birthPapers", "witness, birthPapers", "pledge, birthPapers" })
    void asksForTheProofThatThereIs(String proof, String missing) {
        assertThat(problems(birth, byMother("birthProof", proof).with("birthNoticeNumber", TextNode.valueOf(""))))
                .contains(missing + " required");
    }

    @Test
    void asksForTheStatementOfSurrogacy() {
        assertThat(problems(birth, byMother("capacity", "mother").with("surrogacy", Sample.value("true"))))
                .containsExactly("surrogacyPaper required");
    }

    @Test
    void sendsWhoeverElseAppliesToTheDesk() {
        assertThat(problems(birth, by("other", Map.of()))).contains("capacity unavailable");
    }

    @ParameterizedTest
    @CsvSource({ "0, ''", "20, ''", "21, copies out-of-range" })
    void countsCopies(int copies, String problem) {
        var problems = problems(birth, byMother("capacity", "mother").with("copies", Sample.value("" + copies)));

        assertThat(String.join(" ", problems)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "MALE; 2010-01; ''", "MALE; 2010-02; ''", "MALE; 2010-03; residencePeriods/0/from gap",
            "FEMALE; 2008-01; ''", "FEMALE; 2010-01; residencePeriods/0/from gap" })
    void beginsThePeriodsOfResidenceAtTheAgeOfMarriage(String gender, String from, String problem) {
        var answers = single("gender", gender).with("residencePeriods",
                Sample.value("[{\"from\":\"%s\",\"to\":\"\",\"place\":\"Hà Nội\"}]".formatted(from)));

        assertThat(String.join(" ", problems(marital, answers))).isEqualTo(problem);
    }

    @Test
    void findsAGapBetweenThePeriods() {
        var answers = single("gender", "MALE").with("residencePeriods", Sample.value("""
                [{"from":"2010-01","to":"2015-05","place":"Hà Nội"},{"from":"2015-08","place":"Hải Phòng"}]"""));

        assertThat(problems(marital, answers)).containsExactly("residencePeriods/1/from gap");
    }

    @Test
    void asksWhomOneWantsToMarry() {
        assertThat(problems(marital, single("purpose", "marriage"))).containsExactly("partnerName required",
                "partnerId required", "partnerNationality required", "marriagePlace required");
        assertThat(problems(marital, single("purposeOther", ""))).containsExactly("purposeOther required");
    }

    @ParameterizedTest
    @CsvSource({ "NEVER_MARRIED, false, false", "MARRIED, true, false", "DIVORCED, true, true", "WIDOWED, true, true" })
    void asksForTheSpouseAndForWhatEndedTheMarriage(String status, boolean spouse, boolean papers) {
        var shown = Shown.of(marital, single("claimedStatus", status), TODAY);

        assertThat(shown.asks("spouseName")).isEqualTo(spouse);
        assertThat(shown.asks("endPapers")).isEqualTo(papers);
    }

    private static Answers byMother(String field, String value) {
        return by("mother", Map.of("fatherKnown", Sample.value("false"))).with(field, TextNode.valueOf(value))
                .with("fatherKnown", Sample.value("false"));
    }

    private static Answers by(String capacity, Map<String, JsonNode> more) {
        return Sample.answers("""
                {'fullName':'TRẦN THỊ GIẢ LẬP','nationalId':'001185000002','birthDate':'1985-12-01','gender':'FEMALE',
                 'ethnicity':'01','nationality':'VN','permanentAddress':%1$s,'childName':'NGUYỄN AN',
                 'childBirthDate':'2026-11-02','childGender':'FEMALE','childEthnicity':'01','childNationality':'VN',
                 'bornAt':'elsewhere','childBirthPlace':%1$s,'childHometown':%1$s,'birthProof':'data',
                 'birthNoticeNumber':'12/2026','surrogacy':false,'unit':'H26.801','copies':1,'phone':'+84912345678',
                 'language':'vi','delivery':'ELECTRONIC'}""".formatted(HERE).replace('\'', '"'))
                .with("capacity", TextNode.valueOf(capacity)).with(more);
    }

    private static Answers single(String field, String value) {
        return Sample.answers("""
                {'fullName':'NGUYỄN VĂN THỬ','nationalId':'001090000001','birthDate':'1990-01-31','gender':'MALE',
                 'ethnicity':'01','nationality':'VN','permanentAddress':%s,'unit':'H26.801','claimedStatus':'NEVER_MARRIED',
                 'residencePeriods':[{'from':'2005-01','to':'','place':'Hà Nội'}],'purpose':'other','purposeOther':'Vay vốn',
                 'phone':'+84912345678','language':'vi','delivery':'ELECTRONIC'}""".formatted(HERE).replace('\'', '"'))
                .with(field, TextNode.valueOf(value));
    }

    private static List<String> problems(FormDefinition form, Answers answers) {
        return Validation.of(Shown.of(form, answers, TODAY), TODAY, PLACES).stream()
                .map(problem -> problem.field() + " " + problem.code()).toList();
    }

    private static FormDefinition form(String name) throws IOException {
        return Sample.read(Files.readString(Path.of("src/main/resources/forms/" + name + ".json")), FormDefinition.class)
                .withOptions(Map.of("units", UNITS));
    }
}
