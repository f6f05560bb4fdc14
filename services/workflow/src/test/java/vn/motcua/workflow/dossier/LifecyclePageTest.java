package vn.motcua.workflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Run it with {@code -Dmotcua.write-docs=true} to bring the page up to date. */
class LifecyclePageTest {

    private static final Path PAGE = Path.of("../../docs/lifecycle.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("motcua.write-docs")) {
            Files.writeString(PAGE, LifecyclePage.written());
        }

        assertThat(PAGE).hasContent(LifecyclePage.written());
    }
}
