package vn.motcua.catalogue.notice;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A published notice, for everybody.
 *
 * @param procedure code of the procedure it concerns; without it and an agency it concerns the whole portal
 * @param until     when it ends; absent until further notice
 * @param unit      agency that says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(UUID id, Notice.Kind kind, Text title, Text text, @Nullable String procedure, @Nullable String agency,
        Instant from, @Nullable Instant until, Validity validity, String unit, @Nullable Instant publishedAt) {

    enum Validity {
        UPCOMING,
        CURRENT,
        OVER
    }
}
