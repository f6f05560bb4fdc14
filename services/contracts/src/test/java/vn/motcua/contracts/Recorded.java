package vn.motcua.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the code makes and tests hold it to; {@code -Dmotcua.record=true} writes those that are missing or stale. */
final class Recorded {

    private static final boolean RECORDING = Boolean.getBoolean("motcua.record");

    /** What is recorded; a missing file is written first, when recording. */
    static String existing(Path file, String fresh) {
        if (RECORDING && !Files.exists(file)) {
            write(file, fresh);
        }
        return read(file);
    }

    /** What is recorded, after it was brought up to date, when recording. */
    static String current(Path file, String fresh) {
        if (RECORDING) {
            write(file, fresh);
        }
        return read(file);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " is missing; run with -Dmotcua.record=true and look at what it writes", e);
        }
    }

    private Recorded() {}
}
