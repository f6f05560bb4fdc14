package vn.motcua.documents.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * What workflow knows of an official paper: dates, persons, reasons; no data of the applicant's.
 *
 * @param name    the procedure's name
 * @param at      when what the paper says happened; the paper bears this date
 * @param due     the date promised on this paper; {@code previousDue} the one before an apology
 * @param handled on the control sheet: who had the dossier when
 */
public record PaperFacts(String kind, String code, String procedure, @Nullable Text name, Instant at,
        @Nullable Officer officer, @Nullable Instant submittedAt, @Nullable Instant received, @Nullable Instant due,
        @Nullable Instant previousDue, @Nullable TimeLimit timeLimit, @Nullable List<Component> components,
        @Nullable Words words, @Nullable Supplement supplement, @Nullable List<Handled> handled) {

    public record Officer(String staffNumber, String name, @Nullable String title) {}

    /** What the officer wrote. */
    public record Words(@Nullable String reason, @Nullable String legalBasis) {}

    public record Supplement(int round, String reason, List<Mark> marks, LocalDate answerBy) {}

    /** Something that the applicant must mend. */
    public record Mark(String field, @Nullable String component, String reason) {}

    /** One station of the dossier's way through the agency. */
    public record Handled(int step, Text name, Instant receivedAt, Instant plannedEnd, Instant handedOverAt, boolean late,
            @Nullable Officer by) {}

    public PaperFacts {
        components = components == null ? List.of() : components;
        words = words == null ? new Words(null, null) : words;
        handled = handled == null ? List.of() : handled;
    }

    /** As much as a paper needs that workflow has nothing to say about. */
    public static PaperFacts of(DossierFacts dossier, Instant at) {
        return new PaperFacts("", dossier.code(), dossier.procedure(), dossier.name(), at, null, null, null, null, null,
                null, null, null, null, null);
    }

    public String procedureName() {
        return name == null ? procedure : name.vi();
    }
}
