package vn.motcua.documents.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.documents.load.Gate;

/** What a file must pass before anybody can use it, in this order: size, type, malware, and what its type may contain. */
@ApplicationScoped
class Checks {

    /** A file as it may be kept: pictures are drawn anew. */
    record Clean(FileType type, byte[] bytes) {}

    private final Malware malware;
    private final long largestFile;
    private final Gate gate;

    Checks(@ConfigProperty(name = "motcua.scan.clamav") Optional<String> clamAv,
            @ConfigProperty(name = "motcua.documents.largest-file") long largestFile,
            @ConfigProperty(name = "motcua.documents.checks-at-once") int atOnce) {
        this.malware = clamAv.<Malware> map(ClamAv::new).orElseGet(KnownSignature::new);
        this.largestFile = largestFile;
        this.gate = new Gate(atOnce);
    }

    long largestFile() {
        return largestFile;
    }

    /** @throws Rejected with the reason for the person who brought it */
    Clean passed(Path file) throws Rejected {
        refuseSize(sizeOf(file));
        return gate.through(() -> passed(bytesOf(file)));
    }

    void refuseSize(long size) throws Rejected {
        if (size == 0) {
            throw new Rejected(Rejection.EMPTY);
        }
        if (size > largestFile) {
            throw new Rejected(Rejection.TOO_LARGE);
        }
    }

    private Clean passed(byte[] bytes) throws Rejected {
        if (malware.isIn(bytes)) {
            throw new Rejected(Rejection.MALWARE);
        }
        var type = FileType.of(bytes).orElseThrow(() -> new Rejected(Rejection.TYPE_NOT_ALLOWED));
        Polyglot.refuse(type, bytes);
        if (type.isPicture()) {
            return new Clean(type, Pictures.redrawn(type, bytes));
        }
        PdfChecks.check(bytes);
        return new Clean(type, bytes);
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
