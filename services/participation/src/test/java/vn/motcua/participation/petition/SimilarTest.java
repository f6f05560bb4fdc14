package vn.motcua.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarTest {

    private static final String FIRST = "Máy lấy số hỏng. Máy lấy số ở quầy một cửa phường Ba Đình hỏng từ sáng thứ hai.";

    @Test
    void seesTheSameMatterInOtherWordsAndWithoutMarks() {
        assertThat(percent(FIRST, FIRST)).isEqualTo(100);
        assertThat(percent(FIRST, "May lay so hong. Ở quầy một cửa phường Ba Đình máy lấy số hỏng, phải chờ."))
                .isGreaterThan(50);
    }

    @Test
    void seesNothingInTheTurnsOfPhraseThatManyUse() {
        assertThat(percent(FIRST, "Phí cấp bản sao. Đề nghị cho biết mức phí cấp bản sao ở quầy một cửa.")).isLessThan(40);
        assertThat(percent("", "")).isZero();
    }

    private static int percent(String one, String other) {
        return Similar.percent(Similar.pairs(one), Similar.pairs(other));
    }
}
