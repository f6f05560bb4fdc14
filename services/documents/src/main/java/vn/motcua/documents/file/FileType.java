package vn.motcua.documents.file;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The types that are taken, known by their first bytes and never by name. */
enum FileType {
    PDF("application/pdf", "pdf", "255044462D"),
    JPEG("image/jpeg", "jpg", "FFD8FF"),
    PNG("image/png", "png", "89504E470D0A1A0A");

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    FileType(String mediaType, String extension, String magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = HexFormat.of().parseHex(magic);
    }

    static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> bytes.length >= type.magic.length
                && Arrays.equals(type.magic, 0, type.magic.length, bytes, 0, type.magic.length)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean isPicture() {
        return this != PDF;
    }
}
