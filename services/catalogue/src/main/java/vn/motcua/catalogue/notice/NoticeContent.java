package vn.motcua.catalogue.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.Problem;

/**
 * What an editor writes.
 *
 * @param until absent until further notice
 */
record NoticeContent(@NotNull Notice.Kind kind, @NotNull Text title, @NotNull Text text, @Nullable String procedure,
        @Nullable String agency, @NotNull Instant from, @Nullable Instant until) {

    private static final int TITLE = 200;
    private static final int TEXT = 4000;

    /** What must be mended before it can be kept. */
    List<Problem.Error> faults() {
        var faults = new ArrayList<Problem.Error>();
        check(faults, "title/vi", title.vi(), TITLE);
        check(faults, "title/en", title.en(), TITLE);
        check(faults, "text/vi", text.vi(), TEXT);
        check(faults, "text/en", text.en(), TEXT);
        if (until != null && !until.isAfter(from)) {
            faults.add(new Problem.Error("/until", "order", "The end must come after the start."));
        }
        if (kind == Notice.Kind.PROCEDURE_PAUSED && procedure == null) {
            faults.add(new Problem.Error("/procedure", "required", "Name the procedure that is paused."));
        }
        return faults;
    }

    private static void check(List<Problem.Error> faults, String field, @Nullable String words, int longest) {
        if (words == null || words.isBlank()) {
            faults.add(new Problem.Error("/" + field, "required", "Say it in both languages."));
        } else if (words.length() > longest) {
            faults.add(new Problem.Error("/" + field, "too-long", "At most " + longest + " characters."));
        }
    }
}
