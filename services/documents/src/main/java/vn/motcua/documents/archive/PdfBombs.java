package vn.motcua.documents.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds PDFs whose packed streams grow beyond all measure, before a parser unpacks them into memory. */
public final class PdfBombs {

    /** A flat A4 scan at 600 dpi in grey takes 35 MB. */
    private static final long LARGEST_STREAM = 64L << 20;
    private static final byte[] STREAM = "stream".getBytes(US_ASCII);
    /** Method "deflate" in the low half of a packed stream's first byte (RFC 1950). */
    private static final int DEFLATE = 8;

    public static boolean isOne(byte[] pdf) {
        int at = Bytes.indexOf(pdf, STREAM, 0, pdf.length);
        while (at >= 0) {
            int start = at + STREAM.length;
            while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                start++;
            }
            if (start < pdf.length && (pdf[start] & 0x0F) == DEFLATE && growsTooLarge(pdf, start)) {
                return true;
            }
            at = Bytes.indexOf(pdf, STREAM, start, pdf.length);
        }
        return false;
    }

    private static boolean growsTooLarge(byte[] pdf, int start) {
        var sink = new byte[64 << 10];
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, start, pdf.length - start);
            while (inflater.inflate(sink) > 0 && inflater.getBytesWritten() <= LARGEST_STREAM) {
                // The bytes themselves are of no interest.
            }
            return inflater.getBytesWritten() > LARGEST_STREAM;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private PdfBombs() {}
}
