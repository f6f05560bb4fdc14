package vn.motcua.catalogue.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.procedure.Procedures.Version;
import vn.motcua.platform.problem.ProblemException;

/** Procedures as files: one, or all that are in force today, for anybody. */
@Path("/api/catalogue/v1/exports")
@RunOnVirtualThread
class ExportResource {

    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final String SCHEMA = "/api/catalogue/v1/schemas/procedure.json";
    private static final String LINES = "application/jsonl";
    private static final String UNTIL_IT_CHANGES = "public, no-cache";
    /** Read at once while streaming: a few megabytes at most, however large the catalogue is. */
    private static final int AT_ONCE = 200;

    private final Procedures procedures;
    private final ProcedureFormat format;
    private final ObjectMapper json;
    private final Clock clock;

    ExportResource(Procedures procedures, ProcedureFormat format, ObjectMapper json, Clock clock) {
        this.procedures = procedures;
        this.format = format;
        this.json = json;
        this.clock = clock;
    }

    /** @param next the cursor of the following part, null at the end */
    record Part(String licence, String schema, LocalDate asOf, List<Exported> items, @Nullable String next) {}

    @GET
    @Path("procedures/{code}")
    @Operation(summary = "One procedure as a file: the version in force today, or the one that is named")
    public Response one(@RestPath String code, @RestQuery @Nullable Integer version, @Context Request request) {
        var found = version == null ? procedures.versionInForce(code)
                : procedures.versions(code).stream().filter(each -> each.procedure().version() == version).findFirst();
        var it = found.orElseThrow(() -> ProblemException.notFound("No version of " + code + " to export."));
        var number = it.procedure().version();
        return answer(request, new EntityTag(code + "-" + number), () -> Response.ok(format.of(it), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(code + "-v" + number + ".json")));
    }

    @GET
    @Path("procedures")
    @Operation(summary = "All procedures in force, by code, part by part")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Part.class)))
    public Response part(@RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(200) int limit, @Context Request request) {
        var today = LocalDate.now(clock);
        return answer(request, new EntityTag(procedures.fingerprint(today)), () -> {
            var items = procedures.inForceAfter(after, today, limit);
            return Response.ok(new Part(LICENCE, SCHEMA, today, items.stream().map(format::of).toList(),
                    items.size() < limit ? null : items.getLast().procedure().code()), MediaType.APPLICATION_JSON);
        });
    }

    @GET
    @Path("procedures.jsonl")
    @Produces(LINES)
    @Operation(summary = "All procedures in force in one file, each on a line of its own")
    public Response all(@Context Request request) {
        var today = LocalDate.now(clock);
        return answer(request, new EntityTag(procedures.fingerprint(today)),
                () -> Response.ok((StreamingOutput) out -> write(out, today), LINES).header(HttpHeaders.CONTENT_DISPOSITION,
                        named("procedures-" + today + ".jsonl")));
    }

    /** In short transactions, each from after the last code of the one before. */
    private void write(OutputStream out, LocalDate day) throws IOException {
        var after = "";
        List<Version> part;
        do {
            part = procedures.inForceAfter(after, day, AT_ONCE);
            for (var version : part) {
                out.write(json.writeValueAsString(format.of(version)).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                after = version.procedure().code();
            }
            out.flush();
        } while (part.size() == AT_ONCE);
    }

    private interface Making {

        Response.ResponseBuilder make();
    }

    private static Response answer(Request request, EntityTag tag, Making making) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? making.make() : unchanged).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, UNTIL_IT_CHANGES)
                .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\", <" + SCHEMA + ">; rel=\"describedby\"").build();
    }

    private static String named(String file) {
        return "attachment; filename=\"" + file + "\"";
    }
}
