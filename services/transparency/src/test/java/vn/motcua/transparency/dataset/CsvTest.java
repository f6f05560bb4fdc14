package vn.motcua.transparency.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatNeedsQuotesAndEndsLinesWithCrLf() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("x,y", "he said \"no\""), List.of("two\nlines", ""))))
                .isEqualTo("a,b\r\n\"x,y\",\"he said \"\"no\"\"\"\r\n\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+84", "-2", "@SUM(A1)", "\t=1" })
    void letsNoCellBeAFormula(String text) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(text)))).contains("'" + text);
    }
}
