package vn.motcua.platform.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.inbox.Patient;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class PatientTest {

    @ApplicationScoped
    static class Reader {

        private int tries;

        @Patient
        int usual() {
            return succeedsAtTheThirdTry();
        }

        @Patient(always = true)
        int careful() {
            return succeedsAtTheThirdTry();
        }

        private int succeedsAtTheThirdTry() {
            tries++;
            if (tries % 3 != 0) {
                throw new IllegalStateException("Not yet");
            }
            return tries;
        }
    }

    @Inject
    Reader reader;

    @Test
    void givesUpOnWhatTimeDoesNotHealUnlessItMustNotLeaveAnythingOut() {
        assertThatThrownBy(reader::usual).isInstanceOf(IllegalStateException.class);
        assertThat(reader.careful()).isEqualTo(3);
    }
}
