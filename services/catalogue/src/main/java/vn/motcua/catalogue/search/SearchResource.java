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
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Finding a procedure. */
@Path("/api/catalogue/v1")
@RunOnVirtualThread
class SearchResource {

    private static final int SUGGESTIONS = 8;

    private final Search search;
    private final Procedures procedures;
    private final Clock clock;

    SearchResource(Search search, Procedures procedures, Clock clock) {
        this.search = search;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** @param reason why it was found; null when nothing was typed */
    record Item(String code, Text name, Text summary, Text authority, Procedure.Level level,
            Procedure.OnlineKind onlineKind, FeeTable.Span fee, TimeLimit timeLimit, @Nullable Text reason) {}

    record Suggestion(String text, String code) {}

    @GET
    @Path("procedures")
    @Operation(summary = "Procedures in force, found without diacritics, with slips, by common names; best first")
    public Page<Item> find(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable String lifeEvent,
            @RestQuery @Nullable String agency, @RestQuery @Nullable String level, @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var hits = search.find(new Search.Question(q, lifeEvent, agency, level), after, limit + 1);
        var shown = hits.stream().limit(limit).toList();
        return new Page<>(shown.stream().map(this::item).toList(),
                hits.size() > limit ? shown.getLast().cursor() : null);
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "What somebody may be typing")
    public Page<Suggestion> suggest(@RestQuery @DefaultValue("") @Size(max = 200) String q) {
        if (q.strip().length() < 2) {
            return Page.whole(List.of());
        }
        return Page.whole(search.suggest(q, SUGGESTIONS).stream()
                .map(hit -> new Suggestion(String.valueOf(hit.term()), hit.code())).toList());
    }

    private Item item(Search.Hit hit) {
        var it = procedures.inForce(hit.code()).orElseThrow();
        return new Item(it.code(), it.name(), it.summary(), it.authority(), it.level(), it.onlineKind(),
                FeeTable.spanOf(it, LocalDate.now(clock)), it.timeLimit(), reason(hit));
    }

    private static @Nullable Text reason(Search.Hit hit) {
        return hit.kind() == null || hit.term() == null ? null : hit.kind().reason(hit.term());
    }
}
