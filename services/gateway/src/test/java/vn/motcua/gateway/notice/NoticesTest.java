package vn.motcua.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

    @ParameterizedTest
    @EnumSource
    void saysEveryNoticeInBothLanguages(Notice notice) {
        for (var language : new String[] { "vi", "en" }) {
            var bundle = ResourceBundle.getBundle("messages.notices", Locale.of(language));
            assertThat(bundle.getString(notice.code() + ".title")).isNotBlank();
            assertThat(bundle.getString(notice.code() + ".text")).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "vi", "en" })
    void saysNothingThatNoticesDoNot(String language) {
        var codes = Arrays.stream(Notice.values()).map(Notice::code).toList();

        assertThat(ResourceBundle.getBundle("messages.notices", Locale.of(language)).keySet())
                .allMatch(key -> key.startsWith("way.") || codes.contains(key.substring(0, key.indexOf('.'))));
    }
}
