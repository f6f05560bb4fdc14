package vn.motcua.documents.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private static final int LARGEST = 10 << 20;

    private final Checks checks = new Checks(Optional.empty(), LARGEST, 2);

    @TempDir
    private Path folder;

    @Test
    void drawsAPhotographAnewUprightAndWithoutItsPlace() throws Exception {
        var clean = checks.passed(file(Samples.photograph()));

        assertThat(new String(clean.bytes(), UTF_8)).doesNotContain("Exif", Samples.PLACE);
        var picture = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(60);
        // A quarter turn to the right: what was left is now above.
        assertThat(new Color(picture.getRGB(20, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(20, 55)).getBlue()).isGreaterThan(200);
    }

    @Test
    void takesPlainFilesOfEachType() throws Exception {
        assertThat(checks.passed(file(Samples.jpeg())).type()).isEqualTo(FileType.JPEG);
        assertThat(checks.passed(file(Samples.png())).type()).isEqualTo(FileType.PNG);
        var pdf = Samples.pdf();
        assertThat(checks.passed(file(pdf)).bytes()).isEqualTo(pdf);
    }

    @Test
    void refusesTheTestFileOfAllScanners() {
        refuses(Samples.EICAR.getBytes(UTF_8), Rejection.MALWARE);
        refuses(Samples.joined(Samples.pdf(), ("\n%" + Samples.EICAR).getBytes(UTF_8)), Rejection.MALWARE);
    }

    @Test
    void refusesWhatIsNeitherPictureNorPdfWhateverItsName() {
        refuses("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(UTF_8), Rejection.TYPE_NOT_ALLOWED);
        refuses("MZ\u0090".getBytes(UTF_8), Rejection.TYPE_NOT_ALLOWED);
        refuses(new byte[0], Rejection.EMPTY);
        refuses(new byte[LARGEST + 1], Rejection.TOO_LARGE);
    }

    @Test
    void refusesFilesOfTwoKinds() {
        var archive = HexFormat.of().parseHex("504B0506" + "0".repeat(36));
        refuses(Samples.joined(Samples.jpeg(), archive), Rejection.TWO_KINDS);
        refuses(Samples.joined(Samples.pdf(), archive), Rejection.TWO_KINDS);
        refuses(Samples.joined(Samples.pdf(), "<html><script>1</script></html>".getBytes(UTF_8)), Rejection.TWO_KINDS);
        refuses(Samples.joined(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE }, Samples.pdf()),
                Rejection.TWO_KINDS);
        refuses(Samples.joined(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, "<script>1</script>".getBytes(UTF_8)),
                Rejection.TWO_KINDS);
    }

    @Test
    void refusesPicturesThatFillTheMemory() {
        refuses(Samples.bomb(), Rejection.IMAGE_TOO_LARGE);
    }

    @Test
    void refusesPdfsThatActHideOrBurst() throws IOException {
        refuses(Samples.pdfWithScript(), Rejection.ACTIVE_CONTENT);
        refuses(Samples.pdfThatCallsHome(), Rejection.ACTIVE_CONTENT);
        refuses(Samples.lockedPdf(), Rejection.ENCRYPTED);
        refuses("%PDF-1.7\n%%EOF\n".getBytes(UTF_8), Rejection.UNREADABLE);
        refuses(burst(), Rejection.UNREADABLE);
    }

    /** A stream of 80 MB in 80 kB. */
    private static byte[] burst() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 80; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        var head = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n";
        return Samples.joined(Samples.joined(head.getBytes(UTF_8), packed.toByteArray()), "\nendstream\n%%EOF".getBytes(UTF_8));
    }

    private void refuses(byte[] bytes, Rejection reason) {
        assertThatThrownBy(() -> checks.passed(file(bytes))).isInstanceOf(Rejected.class).hasMessage(reason.name());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "brought", ""), bytes);
    }
}
