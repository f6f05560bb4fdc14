package vn.motcua.catalogue.reform;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.procedure.Procedure.Confidence;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.Text;

/** Before and after 1 July 2025, point by point. */
@Path("/api/catalogue/v1/reform-changes")
@RunOnVirtualThread
class ReformResource {

    private static final int A_MINUTE = 60;

    private final List<Change> changes;
    private final Procedures procedures;

    ReformResource(ObjectMapper json, Procedures procedures) throws JsonProcessingException {
        this.changes = json.readerFor(new TypeReference<List<Change>>() {})
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(DataFile.at("reform/2025-07-01.json").text());
        this.procedures = procedures;
    }

    /** @param confidence HIGH when seen at the source, MEDIUM when told by others */
    record Source(String source, LocalDate asOf, Confidence confidence) {}

    record Change(String code, Text title, Text before, Text after, List<String> procedures, Source source) {}

    record Concerned(String code, Text name, Text authority) {}

    /** @param procedures in force, with who decides now */
    record Shown(String code, Text title, Text before, Text after, List<Concerned> procedures, Source source) {}

    @GET
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "What changed on 1 July 2025, with sources and the procedures concerned")
    public Page<Shown> all() {
        return Page.whole(changes.stream().map(this::shown).toList());
    }

    private Shown shown(Change it) {
        var concerned = it.procedures().stream().flatMap(code -> procedures.inForce(code).stream())
                .map(procedure -> new Concerned(procedure.code(), procedure.name(), procedure.authority())).toList();
        return new Shown(it.code(), it.title(), it.before(), it.after(), concerned, it.source());
    }
}
