package vn.motcua.eforms.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.mandate.Mandates.Acting;

/**
 * What was sent, for its owner and for those who work on it.
 *
 * @param definition only what was asked, with the choices
 * @param display    how the answers read, by field id; the cells of a table by {@code residenceHistory/0/from}
 * @param mandate    for whom it was filed, when the applicant acted for somebody
 * @param revisions  every sending, newest last, with what it changed
 */
record FilingView(UUID dossier, String code, String procedure, int version, Text name, String unit, String authority,
        Instant submittedAt, boolean closed, FormDefinition definition, Answers answers, Map<String, Text> display,
        int revision, Applicant applicant, List<RevisionView> revisions,
        @Nullable Acting mandate) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Applicant(String fullName, String nationalId, String birthDate, @Nullable String gender,
            @Nullable String phone, @Nullable String email) {}

    record RevisionView(int revision, @Nullable Integer round, Instant at, List<Change> changes) {}

    /** An answer that a supplement changed. */
    record Change(String field, Text label, String page, Text before, Text after) {}
}
