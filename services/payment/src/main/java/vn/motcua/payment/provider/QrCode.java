package vn.motcua.payment.provider;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws a QR code as an SVG picture: one square for each dark module, and the quiet zone around. */
public final class QrCode {

    private static final int QUIET = 4;

    public static String svg(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var size = modules.getWidth();
            var path = IntStream.range(0, size * size)
                    .filter(at -> modules.get(at % size, at / size) == 1)
                    .mapToObj(at -> "M%d %dh1v1h-1z".formatted(at % size + QUIET, at / size + QUIET))
                    .collect(Collectors.joining());
            var edge = size + 2 * QUIET;
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                    <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>""".formatted(edge, edge, edge, edge, path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Can't be drawn as a QR code", e);
        }
    }

    private QrCode() {}
}
