package vn.motcua.documents.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * What workflow knows of an official paper: dates, persons, reasons; no data of the applicant's.
 *
 * @param name    the procedure's name
 * @param edition round of a paper that may come more than once
 * @param at      when the paper came to be due
 */
public record PaperFacts(String kind, String code, String procedure, Text name, String unit, @Nullable Text unitName,
        @Nullable String authority, @Nullable Integer edition, Instant at, @Nullable Officer officer,
        @Nullable Instant registeredAt, @Nullable Instant received, @Nullable Instant due, @Nullable Instant previousDue,
        @Nullable TimeLimit timeLimit, @Nullable String reason, @Nullable String reasonCode, @Nullable String legalBasis,
        @Nullable List<Mark> marks, @Nullable LocalDate answerBy, @Nullable List<Item> checklist,
        @Nullable List<Walked> steps, @Nullable String number) {

    public record Officer(String name, @Nullable String title, @Nullable String staffNumber, @Nullable String phone) {}

    /** Something the applicant must mend. */
    public record Mark(@Nullable String field, @Nullable String component, @Nullable Text label, String reason) {}

    /** A paper of the dossier as the reception officer saw it. */
    public record Item(String component, @Nullable Text name, int originals, int copies, boolean ok, @Nullable String note) {}

    /** One hand-over on the control sheet. */
    public record Walked(Text name, @Nullable String from, @Nullable String to, @Nullable Instant handedAt,
            @Nullable Instant plannedEnd, @Nullable Instant endedAt, @Nullable String timeliness, @Nullable String note) {}

    public PaperFacts {
        marks = marks == null ? List.of() : marks;
        checklist = checklist == null ? List.of() : checklist;
        steps = steps == null ? List.of() : steps;
    }
}
