package vn.motcua.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.studio.Staff.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

/** Forms are built page by page and question by question, with plain selects for conditions. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class FormPagesTest {

    private static final String FORM = "/xuong/bieu-mau/criminal-record-1";

    @ParameterizedTest
    @ValueSource(strings = { "/xuong/bieu-mau", FORM, FORM + "/trang/0", FORM + "/trang/1", FORM + "/trang/1/cau-hoi/1",
            FORM + "/phien-ban" })
    void pagesStandInBothLanguagesForOfficersOnly(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(as("editor").queryParam("lang", language).get(path).then().statusCode(200).extract().asString())
                    .contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "onclick=");
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }

    @Test
    void aPageShowsItsQuestionsAndHowItLooksOnATelephone() {
        assertThat(as("editor").get(FORM + "/trang/1").asString()).contains("class=\"phone\"", "Cơ quan giải quyết",
                "value=\"up:fields.1\"", "value=\"add:fields\"", "Danh sách của thủ tục");
    }

    @Test
    void aQuestionShowsItsErrorsAndItsConditionAsASelect() {
        assertThat(as("editor").get(FORM + "/trang/1/cau-hoi/1").asString()).contains("href=\"#label-en\"",
                "Chưa có tiếng Anh.",
                "không thể có", "Bạn yêu cầu cấp Phiếu cho: Người ủy quyền cho tôi", "không phải Chính tôi");
    }

    @Test
    void everyVersionSaysWhoMadeItAndWhatItChanged() {
        assertThat(as("editor").get(FORM + "/phien-ban").asString()).contains("CB-0001", "CB-0002", "Thêm 1 câu hỏi:",
                "Tên gọi khác", "Sửa 1 câu hỏi:");
        assertThat(as("editor").get("/xuong/bieu-mau").asString()).contains("/phien-ban\"");
    }

    @Test
    void scriptSavesThroughTheSameDoorAsTheButton() {
        for (var page : new String[] { FORM, FORM + "/trang/1", FORM + "/trang/1/cau-hoi/1" }) {
            assertThat(as("editor").get(page).asString()).containsPattern("/assets/studio\\.[0-9a-f]+\\.js")
                    .contains("data-keep");
        }
        as("editor").formParam("_version", "4").formParam("title.vi", "Tờ khai").post(FORM).then().statusCode(303)
                .header("Location", endsWith(FORM));
    }

    @Test
    void whatIsBuiltIsSavedAtItsPlace() {
        as("editor").formParam("_version", "4").formParam("_do", "next").formParam("id", "ownerName")
                .formParam("type", "person-name")
                .formParam("label.vi", "Họ tên").formParam("label.en", "Name").formParam("required", "on")
                .formParam("conditions.0.when", "{\"eq\":{\"field\":\"capacity\",\"value\":\"authorised\"}}")
                .formParam("conditions.1.when", "{\"present\":\"gender\"}").formParam("join", "or")
                .post(FORM + "/trang/1/cau-hoi/1").then().statusCode(303).header("Location", endsWith("/trang/1"));

        assertThat(Stub.heard("PUT", "/drafts/criminal-record-1").getLast().body()).contains("\"id\":\"ownerName\"",
                "{\"or\":[{\"eq\":{\"field\":\"capacity\",\"value\":\"authorised\"}},{\"present\":\"gender\"}]}")
                .doesNotContain("conditions", "join");
    }

    @Test
    void pagesAndQuestionsAreAddedAndMovedWithoutScript() {
        as("editor").formParam("_version", "4").formParam("_do", "add:fields").formParam("id", "agency")
                .formParam("title.vi", "Nơi nộp")
                .formParam("title.en", "Where").post(FORM + "/trang/1").then().statusCode(303)
                .header("Location", endsWith("/trang/1"));
        assertThat(Stub.heard("PUT", "/drafts/criminal-record-1").getLast().body()).contains("\"id\":\"cau6\"", "\"Nơi nộp\"");

        as("editor").formParam("_version", "4").formParam("_do", "down:pages.0").formParam("title.vi", "Tờ khai").post(FORM)
                .then()
                .statusCode(303);
        assertThat(Stub.heard("PUT", "/drafts/criminal-record-1").getLast().body()).containsSubsequence("\"id\":\"agency\"",
                "\"id\":\"applicant\"");
    }

    @Test
    void aRefusalIsSaidInWords() {
        assertThat(as("editor").formParam("_version", "4").formParam("_key", "k").post(FORM + "/gui").then().statusCode(403)
                .extract()
                .asString()).contains("Cần một người công bố khác");
    }
}
