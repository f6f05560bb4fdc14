package vn.motcua.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.List;

import vn.motcua.documents.archive.Bytes;

/** Finds files that are two things at once: shown as a picture here, run as a page or an archive elsewhere. */
final class Polyglot {

    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);
    private static final byte[] END_OF_PDF = "%%EOF".getBytes(US_ASCII);
    /** End of a ZIP's directory on its only disk; archives are read from their end. */
    private static final byte[] END_OF_ZIP = HexFormat.of().parseHex("504B050600000000");
    private static final List<String> PAGES = List.of("<script", "<html", "<!doctype", "<?php", "<svg", "<body", "<iframe");
    /** How far browsers look when they guess a type, and PDF readers for a PDF's head. */
    private static final int SNIFFED = 1024;
    private static final int LONGEST_ZIP_END = 65_535 + 22;

    static void refuse(FileType type, byte[] bytes) throws Rejected {
        var head = Bytes.head(bytes, SNIFFED);
        boolean page = PAGES.stream().anyMatch(head::contains);
        boolean archive = Bytes.indexOf(bytes, END_OF_ZIP, bytes.length - LONGEST_ZIP_END, bytes.length) >= 0;
        boolean second = switch (type) {
            case JPEG, PNG -> Bytes.indexOf(bytes, PDF, 0, SNIFFED) >= 0;
            case PDF -> hasTail(bytes);
        };
        if (page || archive || second) {
            throw new Rejected(Rejection.TWO_KINDS);
        }
    }

    /** Whether something stands behind the end of a PDF. */
    private static boolean hasTail(byte[] bytes) {
        int end = Bytes.lastIndexOf(bytes, END_OF_PDF);
        return end >= 0 && !Bytes.isBlank(bytes, end + END_OF_PDF.length);
    }

    private Polyglot() {}
}
