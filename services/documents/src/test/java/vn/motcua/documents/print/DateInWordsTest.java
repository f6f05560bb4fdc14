package vn.motcua.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateInWordsTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-21, ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi sáu",
            "2000-04-01, ngày một tháng tư năm hai nghìn",
            "1995-10-15, ngày mười lăm tháng mười năm một nghìn chín trăm chín mươi lăm",
            "2005-12-30, ngày ba mươi tháng mười hai năm hai nghìn không trăm linh năm",
            "1900-01-10, ngày mười tháng một năm một nghìn chín trăm"
    })
    void readsADateAloud(LocalDate date, String words) {
        assertThat(DateInWords.of(date)).isEqualTo(words);
    }
}
