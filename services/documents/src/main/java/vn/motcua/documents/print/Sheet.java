package vn.motcua.documents.print;

import java.util.List;

import io.quarkus.qute.TemplateInstance;

import org.jspecify.annotations.Nullable;

/**
 * An official paper on A4: the agency on the left, the state's name on the right, a title, what it says, who signs, and how
 * to verify it.
 *
 * @param form    the form's name in the circular, for example {@code Mẫu số 01}; empty when it has none
 * @param number  the paper's own number; empty when it has none
 * @param place   where and when, in words
 * @param below   a line under the title; empty when there is none
 * @param signers one or two, side by side
 * @param check   code for verification
 * @param address where the code is entered or the QR code leads
 * @param qr      the QR code as a data address
 */
public record Sheet(String form, String agency, String number, String place, String title, String below,
        List<Block> blocks, List<Signer> signers, String dossier, String check, String address, String qr)
        implements TemplateInstance {

    /** A part of what the paper says; one of the three is there. */
    public sealed interface Block {

        default @Nullable Line line() {
            return this instanceof Line line ? line : null;
        }

        default @Nullable Table table() {
            return this instanceof Table table ? table : null;
        }

        default @Nullable Paragraph paragraph() {
            return this instanceof Paragraph paragraph ? paragraph : null;
        }
    }

    /** A label with what stands behind it. */
    public record Line(String label, String value) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** @param rows as many cells in each as there are columns */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {}

    /** @param width in percent */
    public record Column(String name, int width) {}

    /** @param name null when nobody's name is known yet */
    public record Signer(String role, @Nullable String name, String note) {}
}
