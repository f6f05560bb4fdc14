package vn.motcua.documents.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where sealed bytes lie on disk: one file for each document, spread over 256 folders. */
@ApplicationScoped
class Shelf {

    private final Path root;

    Shelf(@ConfigProperty(name = "motcua.documents.directory") Path directory) {
        this.root = directory.resolve("files");
    }

    /** Returns when the bytes are safe on disk, under their final name or not at all. */
    void put(UUID id, byte[] bytes) {
        var place = placeOf(id);
        try {
            Files.createDirectories(place.getParent());
            var fresh = Files.createTempFile(place.getParent(), id.toString(), ".new");
            write(fresh, bytes);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(place.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + id, e);
        }
    }

    byte[] get(UUID id) {
        try {
            return Files.readAllBytes(placeOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not fetch " + id, e);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(placeOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + id, e);
        }
    }

    void letGo(@Observes(during = TransactionPhase.AFTER_SUCCESS) Gone gone) {
        remove(gone.id());
    }

    private Path placeOf(UUID id) {
        // The last digits of a time-ordered id are random: the folders fill evenly.
        var name = id.toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
