package vn.motcua.catalogue.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Finding a procedure. Everything asked for lies in this instance's memory. */
@Path("/api/catalogue/v1")
@RunOnVirtualThread
class SearchResource {

    private static final int SUGGESTIONS = 8;

    private final Search search;
    private final Clock clock;

    SearchResource(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param timeLimit null when none is published
     * @param reason    why it was found; null when nothing was typed
     * @param withdrawn null while somebody can ask for it
     */
    record Item(String code, Text name, Text summary, Text authority, Procedure.Level level,
            Procedure.OnlineKind onlineKind, FeeTable.Span fee, @Nullable TimeLimit timeLimit, @Nullable Text reason,
            @Nullable Withdrawn withdrawn) {}

    /** @param replacedBy code of the procedure to use instead */
    record Withdrawn(Text reason, @Nullable String replacedBy) {}

    record Suggestion(String text, String code) {}

    @GET
    @Path("procedures")
    @Operation(summary = "Procedures in force, found without diacritics, with slips, by common names; best first")
    public Page<Item> find(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable String lifeEvent,
            @RestQuery @Nullable String agency, @RestQuery @Nullable String level,
            @RestQuery List<Procedure.OnlineKind> onlineKind, @RestQuery @DefaultValue("false") boolean free,
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var question = new Search.Question(q, lifeEvent, agency, level, onlineKind.stream().map(Enum::name).toList(), free);
        var hits = search.find(question, after, limit + 1);
        var shown = hits.stream().limit(limit).toList();
        return new Page<>(shown.stream().map(this::item).toList(),
                hits.size() > limit ? shown.getLast().cursor().text() : null);
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
        var gone = it.gone();
        return new Item(it.code(), it.name(), it.summary(), it.authority(), it.level(), it.onlineKind(),
                it.fee(LocalDate.now(clock)), it.timeLimit(), reason == null ? null : reason.text(),
                gone == null ? null : new Withdrawn(gone.reason(), gone.replacedBy()));
    }
}
