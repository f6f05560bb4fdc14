package vn.motcua.catalogue.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Folded;
import vn.motcua.catalogue.procedure.Procedure.Confidence;
import vn.motcua.contracts.Text;

/**
 * A law or what details it.
 *
 * @param signedOn    absent while we haven't seen it
 * @param effectiveTo first day on which it no longer holds
 * @param matters     what it means for those who use the portal; absent for one that only a procedure names
 * @param replaces    numbers of documents whose place it takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalDocument(String number, Type type, Text title, Text issuer, @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, @Nullable Text matters, List<String> replaces,
        List<String> amends, String source, LocalDate asOf, Confidence confidence) {

    enum Type {
        LAW,
        RESOLUTION,
        DECREE,
        DECISION,
        CIRCULAR,
        OTHER;

        /** The kind that the symbol in a number tells: {@code 118/2025/NĐ-CP} is a decree. */
        static Type of(String number) {
            var symbol = Folded.of(number);
            if (symbol.contains("nd cp")) {
                return DECREE;
            }
            if (symbol.contains(" tt ")) {
                return CIRCULAR;
            }
            if (symbol.contains(" qd ")) {
                return DECISION;
            }
            return symbol.contains(" qh") ? LAW : OTHER;
        }
    }

    /** The number as a part of an address: {@code 118-2025-nd-cp}. */
    String slug() {
        return slug(number);
    }

    static String slug(String number) {
        return Folded.of(number).replace(' ', '-');
    }

    Stream<String> words() {
        var names = Stream.of(number, title.vi(), title.en(), issuer.vi(), issuer.en());
        return matters == null ? names : Stream.concat(names, Stream.of(matters.vi(), matters.en()));
    }
}
