package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The API documents in {@code docs/api} are made from the code; {@code -Dmotcua.record=true} brings them up to date. */
class OpenApiTest {

    @TestFactory
    Stream<DynamicTest> describesTheApiAsItIs() {
        return Repository.services().stream().filter(service -> !service.equals("gateway"))
                .map(service -> DynamicTest.dynamicTest(service, () -> describes(service)));
    }

    private static void describes(String service) throws IOException {
        var made = Repository.read(Repository.ROOT.resolve("services/" + service + "/target/openapi/openapi.yaml"));
        var kept = Repository.ROOT.resolve("docs/api/" + service + ".yaml");
        if (Boolean.getBoolean("motcua.record")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, made);
        }

        assertThat(kept).exists();
        assertThat(Repository.read(kept)).isEqualTo(made);
    }
}
