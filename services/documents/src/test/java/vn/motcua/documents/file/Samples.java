package vn.motcua.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;

/** Files to bring, good and bad; made here, so that nobody's papers lie in the repository. */
public final class Samples {

    public static final String PLACE = "GPS 21.0285 N 105.8542 E";
    /** In two halves, so that scanners leave this very file alone. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** 60 wide and 40 high, red on its left half and blue on its right. */
    public static byte[] jpeg() {
        return picture("jpg");
    }

    static byte[] png() {
        return picture("png");
    }

    /** A photograph as a phone makes it: lying on its side (EXIF orientation 6), with the place where it was taken. */
    static byte[] photograph() {
        var tiff = ByteBuffer.allocate(26 + PLACE.length()).put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6)
                .putShort((short) 0).putInt(0).put(PLACE.getBytes(US_ASCII)).array();
        var plain = jpeg();
        return ByteBuffer.allocate(plain.length + tiff.length + 10)
                .put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(US_ASCII)).put(tiff).put(plain, 2, plain.length - 2).array();
    }

    public static byte[] pdf() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdfWithScript() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opening it asks an address, which learns who reads it, when and from where. */
    public static byte[] pdfThatCallsHome() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var call = new PDActionURI();
            call.setURI("http://home.example.invalid/");
            pdf.getDocumentCatalog().setOpenAction(call);
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of a PNG that would be 40,000 pixels wide and high. */
    static byte[] bomb() {
        var bytes = png();
        ByteBuffer.wrap(bytes).putInt(16, 40_000).putInt(20, 40_000);
        var crc = new CRC32();
        crc.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        return bytes;
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] picture(String format) {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 30, 40);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(30, 0, 30, 40);
        canvas.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private Samples() {}
}
