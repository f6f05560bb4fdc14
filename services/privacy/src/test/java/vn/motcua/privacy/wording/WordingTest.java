package vn.motcua.privacy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en")).isNotEmpty();
    }

    private static Set<Object> keys(String language) throws IOException {
        var keys = new Properties();
        try (var in = WordingTest.class.getResourceAsStream("/messages/privacy_" + language + ".properties")) {
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return keys.keySet();
    }
}
