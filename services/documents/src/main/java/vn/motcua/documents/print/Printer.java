package vn.motcua.documents.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

import io.quarkus.qute.TemplateInstance;

import vn.motcua.documents.load.Gate;

/** Prints a page (XHTML) as PDF for reading aloud and for keeping: PDF/UA tags, PDF/A-2a, fonts embedded. */
@ApplicationScoped
public class Printer {

    private static final String FONT = "Be Vietnam Pro";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile().getData();

    private final Gate gate;

    Printer(@ConfigProperty(name = "motcua.seal.at-once") int atOnce) {
        this.gate = new Gate(atOnce);
    }

    public byte[] pdf(TemplateInstance page) {
        var html = page.render();
        return gate.through(() -> printed(html));
    }

    private static byte[] printed(String html) {
        try (var out = new ByteArrayOutputStream()) {
            builder().withHtmlContent(html, null).toStream(out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page can't be printed", e);
        }
    }

    private static PdfRendererBuilder builder() {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(COLOURS)
                // Nothing is fetched from anywhere: pictures stand in the page itself.
                .useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null)
                .withProducer("Một Cửa")
                .useFont(font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .useFont(font("Italic"), FONT, REGULAR, FontStyle.ITALIC, true);
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> Printer.class.getResourceAsStream("/fonts/BeVietnamPro-" + style + ".ttf");
    }
}
