package vn.motcua.ui.form;

import io.quarkus.qute.TemplateExtension;

/** How a date stands in its inputs. */
@TemplateExtension
final class DateFormats {

    /** {@code d}, {@code m}, {@code y}, {@code h} or {@code min} of a date, whether it is whole or still as it was typed. */
    static String datePart(String text, String part) {
        return DateParts.of(text).part(part);
    }

    private DateFormats() {}
}
