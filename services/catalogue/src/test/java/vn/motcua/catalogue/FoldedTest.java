package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void dropsDiacriticsCapitalsAndPunctuation() {
        assertThat(Folded.of("Nghị định 118/2025/NĐ-CP")).isEqualTo("nghi dinh 118 2025 nd cp");
        assertThat(Folded.of("Hoà Đức")).isEqualTo(Folded.of("Hòa đức")).isEqualTo("hoa duc");
    }

    @Test
    void findsEveryWordWhereverItStands() {
        assertThat(Folded.fits("khai sinh dang ky", Stream.of("Đăng ký", "khai sinh"))).isTrue();
        assertThat(Folded.fits("khai tu", Stream.of("Đăng ký", "khai sinh"))).isFalse();
        assertThat(Folded.fits("  ", Stream.of("x"))).isTrue();
    }

    @Test
    void knowsTheLettersOfWords() {
        assertThat(Folded.of("  “Đường”  –\tsố 5, p.2! ")).isEqualTo("duong so 5 p.2");
        assertThat(Folded.of("Ho\u0300a ☎ ｆ")).isEqualTo("hoa");
        assertThat(Folded.isInWord('ữ')).isTrue();
        assertThat(Folded.isInWord('–')).isFalse();
    }
}
