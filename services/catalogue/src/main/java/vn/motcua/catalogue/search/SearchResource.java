package vn.motcua.catalogue.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.procedure.FeeTable;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.sought.Missed;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Finding a procedure. Everything asked for lies in this instance's memory. */
@Path("/api/catalogue/v1")
@RunOnVirtualThread
class SearchResource {

    private static final int SUGGESTIONS = 8;
    private static final int NEAREST = 5;

    private final Search search;
    private final SearchIndex index;
    private final Missed missed;
    private final Clock clock;

    SearchResource(Search search, SearchIndex index, Missed missed, Clock clock) {
        this.search = search;
        this.index = index;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * @param timeLimit null when none is published
     * @param reason    why it was found, in a sentence; null when nothing was typed
     * @param why       the same in parts, to be shown beside the name
     * @param withdrawn null while somebody can ask for it
     */
    record Item(String code, Text name, Text summary, Text authority, Procedure.Level level,
            Procedure.OnlineKind onlineKind, FeeTable.Span fee, @Nullable TimeLimit timeLimit, @Nullable Text reason,
            @Nullable Why why, @Nullable Withdrawn withdrawn) {}

    /**
     * Marks are the begin and end of each run of sought words in turn, in UTF-16 units.
     *
     * @param title the name or common name that fits best
     * @param said  what was typed that means the title; null unless the kind is a meaning
     */
    record Why(Reason.Kind kind, String title, @Nullable String said, List<Integer> titleMarks, List<Integer> viMarks,
            List<Integer> enMarks) {}

    /** @param replacedBy code of the procedure to use instead */
    record Withdrawn(Text reason, @Nullable String replacedBy, @Nullable Text replacedByName) {}

    record Suggestion(String text, String code) {}

    @GET
    @Path("procedures")
    @Operation(summary = "Procedures in force, found without diacritics, with slips, by common names; best first")
    public Page<Item> find(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable String lifeEvent,
            @RestQuery @Nullable String agency, @RestQuery @Nullable String level,
            @RestQuery List<Procedure.OnlineKind> onlineKind, @RestQuery @DefaultValue("false") boolean free,
            @RestQuery @Nullable String province, @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var question = new Search.Question(q, lifeEvent, agency, level, onlineKind.stream().map(Enum::name).toList(), free,
                province);
        var found = search.look(question, after, limit + 1);
        if (after == null && question.isOnlyTyped()) {
            missed.note(q, found.hits().isEmpty(), found.partly());
        }
        var shown = found.hits().stream().limit(limit).toList();
        return new Page<>(shown.stream().map(this::item).toList(),
                found.hits().size() > limit ? shown.getLast().cursor().text() : null);
    }

    @GET
    @Path("nearest-names")
    @Operation(summary = "Names that hold words like those that were typed, for when nothing was found")
    public Page<String> nearest(@RestQuery @DefaultValue("") @Size(max = 200) String q) {
        return Page.whole(search.nearest(q, NEAREST));
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "What somebody may be typing")
    public Page<Suggestion> suggest(@RestQuery @DefaultValue("") @Size(max = 200) String q) {
        if (q.strip().length() < 2) {
            return Page.whole(List.of());
        }
        return Page.whole(search.suggest(q, SUGGESTIONS).stream().filter(hit -> hit.entry().gone() == null)
                .map(SearchResource::suggestion).toList());
    }

    private static Suggestion suggestion(Search.Hit hit) {
        var reason = hit.reason();
        return new Suggestion(reason == null ? hit.entry().name().vi() : reason.title(), hit.entry().code());
    }

    private Item item(Search.Hit hit) {
        var it = hit.entry();
        var reason = hit.reason();
        return new Item(it.code(), it.name(), it.summary(), it.authority(), it.level(), it.onlineKind(),
                it.fee(LocalDate.now(clock)), it.timeLimit(), reason == null ? null : reason.text(),
                reason == null ? null : why(reason, it.name(), hit.sought()), withdrawn(it.gone()));
    }

    private static Why why(Reason reason, Text name, Set<String> sought) {
        return new Why(reason.kind(), reason.title(), reason.said(), Marks.of(reason.title(), sought),
                Marks.of(name.vi(), sought), Marks.of(name.en(), sought));
    }

    private @Nullable Withdrawn withdrawn(Entry.@Nullable Gone gone) {
        if (gone == null) {
            return null;
        }
        var replacedBy = gone.replacedBy();
        return new Withdrawn(gone.reason(), replacedBy,
                replacedBy == null ? null : index.entry(replacedBy).map(Entry::name).orElse(null));
    }
}
