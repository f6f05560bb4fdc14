package vn.motcua.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private final ResourceBundle vietnamese = words("vi");
    private final ResourceBundle english = words("en");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void haveWordsForEachEntry(Kind kind) {
        assertThat(vietnamese.getString("entry." + kind)).isNotBlank();
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("messages/timeline", Locale.forLanguageTag(language));
    }
}
