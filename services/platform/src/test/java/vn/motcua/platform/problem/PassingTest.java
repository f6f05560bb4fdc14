package vn.motcua.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

import org.junit.jupiter.api.Test;

class PassingTest {

    @Test
    void knowsAFullDiskHoweverDeepItIsBuried() {
        assertThat(Passing.isDiskFull(new UncheckedIOException("Could not keep a file",
                new FileSystemException("/store/a", null, "No space left on device")))).isTrue();
        assertThat(Passing.isDiskFull(new IllegalStateException(new IOException("Disk quota exceeded")))).isTrue();
        assertThat(Passing.isDiskFull(new UncheckedIOException(new IOException("Permission denied")))).isFalse();
        assertThat(Passing.isDiskFull(new IllegalStateException("No space left on device"))).isFalse();
    }
}
