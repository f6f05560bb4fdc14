package vn.motcua.platform.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = { "\"3\"", "3", "W/\"3\"", " \"3\" " })
    void readsTheVersion(String header) {
        assertThat(IfMatch.version(header)).isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " " })
    void asksForWhatIsMissing(@Nullable String header) {
        assertThat(refusal(header).status()).isEqualTo(428);
        assertThat(refusal(header).type()).endsWith("if-match-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "\"three\"", "\"3", "3\"", "-3", "\"3\", \"4\"", "1234567890123456789", "\"\"", "٣" })
    void refusesWhatIsNoVersion(String header) {
        assertThat(refusal(header).status()).isEqualTo(400);
        assertThat(refusal(header).type()).endsWith("if-match-unreadable");
    }

    private static Problem refusal(@Nullable String header) {
        return assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IfMatch.version(header)).actual().problem();
    }
}
