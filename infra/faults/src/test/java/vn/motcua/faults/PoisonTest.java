package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class PoisonTest {

    @Test
    void knowsEveryTopicAndAKindOfFactOnIt() {
        var topics = Poison.topics(Path.of("../../docs/asyncapi.json"));

        assertThat(topics).containsKeys("applications", "dossiers", "payments", "data-access", "notifications", "procedures");
        assertThat(topics.get("dossiers")).startsWith("dossier.");
        assertThat(topics.values()).doesNotContainNull();
    }
}
