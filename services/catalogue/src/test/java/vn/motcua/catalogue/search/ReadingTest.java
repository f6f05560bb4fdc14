package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final Synonyms SYNONYMS = new Synonyms("""
            # a comment
            sổ đỏ | giấy chứng nhận quyền sử dụng đất
            mới sinh em bé => đăng ký khai sinh
            - làm | ở đâu
            """);

    private final Vocabulary vocabulary = vocabulary();

    private static Vocabulary vocabulary() {
        var vocabulary = new Vocabulary();
        SYNONYMS.teach(vocabulary);
        List.of("giấy khai sinh", "lý lịch tư pháp", "đăng ký kết hôn", "hộ chiếu", "tạm trú")
                .forEach(text -> vocabulary.learn(Typing.words(text)));
        return vocabulary;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Giấy khai sinh,     giay khai sinh
            giaays khai sinh,   giay khai sinh
            giay61 khai sinh,   giay khai sinh
            giaykhaisinh,       giay khai sinh
            giay khaii sinh,    giay khai sinh
            giay khia sinh,     giay khai sinh
            ly lich tu php,     ly lich tu phap
            ddawng kys keets hoon, dang ky ket hon
            hooj chieeus,        ho chieu
            tam chu,            tam tru
            """)
    void understands(String typed, String meant) {
        var reading = Reading.of(typed, vocabulary, SYNONYMS);
        assertThat(reading.units()).allSatisfy(unit -> assertThat(unit.ways()).isNotEmpty());
        assertThat(reading.sought()).containsAll(List.of(meant.split(" ")));
    }

    @Test
    void takesWordsTogetherThatMeanSomethingElse() {
        var reading = Reading.of("làm sổ đỏ ở đâu", vocabulary, SYNONYMS);

        assertThat(reading.units()).hasSize(1);
        assertThat(reading.units().getFirst().ways()).extracting(Reading.Way::words).containsExactly(List.of("so", "do"),
                List.of("~so do"));
        assertThat(SYNONYMS.meaningsOf(Typing.words("Cấp giấy chứng nhận quyền sử dụng đất")))
                .containsExactly(entry("~so do", false));
        assertThat(SYNONYMS.meaningsOf(Typing.words("sổ đỏ"))).containsExactly(entry("~so do", true));
    }

    @Test
    void asksForIdleWordsWhenNothingElseWasTyped() {
        assertThat(Reading.of("ở đâu", vocabulary, SYNONYMS).units()).hasSize(1);
        assertThat(Reading.of("zzzzzz", vocabulary, SYNONYMS).isEmpty()).isTrue();
        assertThat(Reading.of("", vocabulary, SYNONYMS).isEmpty()).isTrue();
    }

    @Test
    void refusesALineThatSaysNothing() {
        assertThatThrownBy(() -> new Synonyms("sổ đỏ")).hasMessageContaining("sổ đỏ");
        assertThatThrownBy(() -> new Synonyms("a => b => c")).hasMessageContaining("a => b");
    }
}
