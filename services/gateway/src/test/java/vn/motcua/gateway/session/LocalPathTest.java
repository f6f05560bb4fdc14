package vn.motcua.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/ho-so", "/ho-so?a=1&b=%C4%91", "/thu-tuc/1.001#buoc-2", "/authority", "/apix" })
    void comesBackToPagesOfThePortal(String path) {
        assertThat(LocalPath.of(path)).hasValueSatisfying(back -> assertThat(back.value()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ho-so", "//evil", "/\\evil", "/a\\b", "/\t/evil", "/a b", "/a\r\nSet-Cookie:x",
            "https://evil", "/đ", "/<script>",
            "/dang-nhap", "/dang-nhap?ve=/", "/can-bo/dang-nhap", "/dang-xuat", "/auth/realms", "/api/x", "/q/health" })
    void comesBackToNothingElse(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void comesBackToNothingTooLong() {
        assertThat(LocalPath.of("/" + "a".repeat(2000))).isEmpty();
    }
}
