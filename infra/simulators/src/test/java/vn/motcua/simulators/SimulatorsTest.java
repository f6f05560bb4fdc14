package vn.motcua.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.simulators.testing.Neighbourhood;

class SimulatorsTest {

    private static final Pattern ABSOLUTE = Pattern.compile("(href|src|action)=\"/");

    private static Neighbourhood world;

    @BeforeAll
    static void start() throws IOException {
        world = new Neighbourhood();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void isHealthy() throws Exception {
        assertThat(world.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/register", "/payment", "/payment/vietqr", "/payment/pay", "/sms", "/zalo", "/mail",
            "/mail/" })
    void marksEveryPageAndLinksRelatively(String path) throws Exception {
        var page = world.get(path).body();

        assertThat(page).contains("GIẢ LẬP / SIMULATOR", "<html lang=\"vi\">", "name=\"viewport\"");
        assertThat(page).doesNotContainPattern(ABSOLUTE);
        assertThat(page.split("<h1>")).hasSize(2);
    }

    @Test
    void pointsHomeFromEveryDepth() throws Exception {
        assertThat(world.get("/mail").body()).contains("href=\"./style.css\"");
        assertThat(world.get("/payment/vietqr").body()).contains("href=\"../style.css\"", "action=\"../payment/vietqr\"");
    }

    @Test
    void tellsUnknownAddressesFromWrongMethods() throws Exception {
        assertThat(world.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(world.post("/health", "").statusCode()).isEqualTo(405);
    }
}
