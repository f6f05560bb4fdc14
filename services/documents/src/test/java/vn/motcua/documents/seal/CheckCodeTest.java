package vn.motcua.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCodeTest {

    @Test
    void readsWhatPeopleType() {
        var code = CheckCode.read("0123-4567-89AB-CDEF");

        assertThat(CheckCode.read(" o123 4567 89ab cdef ")).isEqualTo(code);
        assertThat(CheckCode.read("OI23456789ABCDEF")).isEqualTo(code);
    }

    @Test
    void readsNothingElse() {
        assertThat(CheckCode.read("0123-4567-89AB-CDE")).isEmpty();
        assertThat(CheckCode.read("0123-4567-89AB-CDEU")).isEmpty();
        assertThat(CheckCode.read("")).isEmpty();
    }

    @Test
    void neverComesTwice() {
        assertThat(CheckCode.random()).isNotEqualTo(CheckCode.random());
    }
}
