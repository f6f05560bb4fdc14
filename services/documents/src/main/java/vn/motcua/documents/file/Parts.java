package vn.motcua.documents.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.documents.archive.Gone;
import vn.motcua.platform.problem.ProblemException;

/** What has arrived of unfinished uploads; the length on disk is the truth about how far one came. */
@ApplicationScoped
class Parts {

    private final Path root;

    Parts(@ConfigProperty(name = "motcua.documents.directory") Path directory) throws IOException {
        this.root = directory.resolve("incoming");
        Files.createDirectories(root,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    Path of(UUID upload) {
        return root.resolve(upload.toString());
    }

    /** Bytes that are there. */
    long length(UUID upload) {
        try {
            return Files.exists(of(upload)) ? Files.size(of(upload)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a piece and returns the new length. When the line is cut, what came before stays.
     *
     * @throws ProblemException 409 with the right offset, or when another piece is just being written
     */
    long append(UUID upload, long offset, InputStream piece, long most) {
        try (var file = FileChannel.open(of(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            if (file.size() != offset) {
                throw ProblemException.conflict("wrong-offset", "Go on at the given offset.", Map.of("offset", file.size()));
            }
            copy(piece, file.position(offset), most);
            file.force(true);
            return file.size();
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(UUID upload) {
        try {
            Files.deleteIfExists(of(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void letGo(@Observes(during = TransactionPhase.AFTER_SUCCESS) Gone gone) {
        remove(gone.id());
    }

    private static void copy(InputStream piece, FileChannel file, long most) throws IOException {
        var buffer = new byte[64 << 10];
        for (int read = next(piece, buffer); read >= 0; read = next(piece, buffer)) {
            if (file.position() + read > most) {
                throw ProblemException.unprocessable("too-many-bytes", "More bytes came than were announced.");
            }
            for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining();) {
                file.write(rest);
            }
        }
    }

    private static int next(InputStream piece, byte[] buffer) {
        try {
            return piece.read(buffer);
        } catch (IOException e) {
            // Nobody hears this answer; it keeps a cut line out of the list of our own failures.
            throw ProblemException.badRequest("line-cut", "The piece ended too early.");
        }
    }

    private static ProblemException busy() {
        return ProblemException.conflict("piece-under-way", "Another piece is just being written.", Map.of());
    }
}
