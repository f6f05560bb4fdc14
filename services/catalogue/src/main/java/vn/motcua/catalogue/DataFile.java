package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file of data that ships with the service. */
public record DataFile(String name, String text) {

    /** @throws IllegalStateException when there is no such file on the class path */
    public static DataFile at(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + name);
            }
            return new DataFile(name, new String(stream.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that {@code published.txt} of a folder names, in its order. */
    public static List<DataFile> publishedIn(String folder) {
        return at(folder + "/published.txt").text().lines().map(name -> at(folder + "/" + name + ".json")).toList();
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
