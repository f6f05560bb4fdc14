package vn.motcua.documents.file;

import java.text.Normalizer;

/** Names that can't do harm in a header, a shell or a file system. */
final class FileName {

    private static final int LONGEST = 120;

    /** Takes the last part of a path, drops what isn't a letter, digit, space or plain mark, and gives the true ending. */
    static String safe(String given, FileType type) {
        var base = Normalizer.normalize(given, Normalizer.Form.NFC);
        base = base.substring(Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        base = (dot > 0 ? base.substring(0, dot) : base).replaceAll("[^\\p{L}\\p{M}\\p{N} _()\\-]", "_").strip();
        base = base.length() > LONGEST ? base.substring(0, LONGEST) : base;
        return (base.isBlank() ? "giay-to" : base) + "." + type.extension();
    }

    private FileName() {}
}
