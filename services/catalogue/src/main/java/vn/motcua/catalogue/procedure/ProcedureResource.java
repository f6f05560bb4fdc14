package vn.motcua.catalogue.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.agency.Agencies;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.platform.problem.ProblemException;

/** One procedure, as citizens and other services read it. */
@Path("/api/catalogue/v1/procedures/{code}")
@RunOnVirtualThread
class ProcedureResource {

    private static final String A_MINUTE = "public, max-age=60";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Procedures procedures;
    private final Agencies agencies;
    private final LastRead lastRead;
    private final Clock clock;

    ProcedureResource(Procedures procedures, Agencies agencies, LastRead lastRead, Clock clock) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.lastRead = lastRead;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The version in force today, with contacts")
    public RestResponse<ProcedureView> inForce(@RestPath String code) {
        return cached(lastRead.orNow(code, () -> read(code)), A_MINUTE);
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "A version as it was published; it never changes")
    public RestResponse<Procedure> version(@RestPath String code, @RestPath int version) {
        return cached(published(code, version), FOR_EVER);
    }

    @GET
    @Path("terms")
    @Operation(summary = "The rules of a version that other services work by; today's unless one is named")
    public RestResponse<ProcedureTerms> terms(@RestPath String code, @RestQuery @Nullable Integer version) {
        return version == null ? cached(current(code).terms(), A_MINUTE)
                : cached(published(code, version).terms(), FOR_EVER);
    }

    private ProcedureView read(String code) {
        var procedure = current(code);
        return ProcedureView.of(procedure, agencies.all(procedure.units()), LocalDate.now(clock));
    }

    private Procedure current(String code) {
        return procedures.inForce(code).orElseThrow(() -> procedures.withdrawal(code).map(ProcedureResource::gone)
                .orElseGet(() -> ProblemException.notFound("No procedure " + code + " is in force.")));
    }

    private static ProblemException gone(Withdrawal withdrawal) {
        var more = new HashMap<String, Object>(Map.of("reason", withdrawal.reason(), "withdrawnAt", withdrawal.at()));
        withdrawal.replacedBy().ifPresent(code -> more.put("replacedBy", code));
        return new ProblemException(410, "procedure-withdrawn", "The agency has withdrawn this procedure.", List.of(), more);
    }

    private Procedure published(String code, int version) {
        return procedures.version(code, version)
                .orElseThrow(() -> ProblemException.notFound("No version " + version + " of " + code + "."));
    }

    private static <T> RestResponse<T> cached(T entity, String control) {
        return RestResponse.ResponseBuilder.ok(entity).header(HttpHeaders.CACHE_CONTROL, control).build();
    }
}
