package vn.motcua.privacy.copy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(OwnersStub.class)
class CopyResourceTest {

    private static final String COPY = "/api/privacy/v1/copy.zip";

    @Test
    void holdsWhatEveryOwnerKeepsAndSaysWhatIsMissing() throws IOException {
        var answer = given().auth().oauth2(Tokens.citizen("001090000041")).get(COPY).then().statusCode(200)
                .header("Content-Disposition", containsString("attachment; filename=\"du-lieu-cua-toi-"))
                .header("Cache-Control", "no-store").extract();

        var files = unzipped(answer.asByteArray());
        assertThat(files).containsKeys("README.txt", "dinh-danh.json", "dong-y.json", "yeu-cau.json", "uy-quyen.json",
                "ai-da-xem.json", "kenh-lien-lac.json", "ho-so.json", "kho-giay-to.json", "muc-luc.json");
        assertThat(files.get("dinh-danh.json")).contains("001090000041");
        assertThat(files.get("thong-bao.json")).contains("Một", "Hai");
        assertThat(files.get("ho-so/G01-1/noi-dung-khai.json")).contains("job");
        assertThat(files.get("giay-to/f1-.._ảnh.jpg")).isEqualTo("bytes of a picture");
        assertThat(files.get("muc-luc.json")).contains("payment/bills?dossier=d1").contains("workflow/dossiers/d1/messages");
    }

    @Test
    void isForThePersonAlone() {
        given().get(COPY).then().statusCode(401);
        given().auth().oauth2(Tokens.officer("CB-0009", "G01", "admin")).get(COPY).then().statusCode(403);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
