package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private final Letters letters = new Letters("https://portal.example");

    @ParameterizedTest
    @EnumSource
    void hasWordsInBothLanguages(Template template) {
        for (var language : new String[] { "vi", "en" }) {
            var words = ResourceBundle.getBundle("messages/letters_1", Locale.forLanguageTag(language));
            assertThat(words.containsKey(template.code() + ".title")).isTrue();
            assertThat(words.containsKey(template.code() + ".text")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PAYMENT_DUE")
    void fillsInWhatAPersonReads(Template template) {
        var letter = letters.write(template, 1, Map.of("code", "G01.801-1", "amount", "200000", "payBy",
                "2026-11-29T01:00:00Z", "dossier", "42"), "vi");

        assertThat(letter.text()).isEqualTo("Hồ sơ G01.801-1 cần thanh toán 200.000 đồng trước 08:00 29/11/2026.");
        assertThat(letter.brief()).endsWith("https://portal.example/ho-so/42");
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsCode(Template template) {
        assertThat(Template.of(template.code())).isEqualTo(template);
    }
}
