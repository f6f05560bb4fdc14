package vn.motcua.catalogue.report;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.report.PageReport.Outcome;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.StudioStaff;

/** Where an agency reads what is wrong with its pages, and says what became of it. */
@Path("/api/catalogue/v1/studio/reports")
@RunOnVirtualThread
class ReportDeskResource {

    private final PageReports reports;
    private final StudioStaff staff;
    private final Idempotency idempotency;

    ReportDeskResource(PageReports reports, StudioStaff staff, Idempotency idempotency) {
        this.reports = reports;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    record Closing(@NotNull Outcome outcome, @Nullable @Size(max = 500) String note) {}

    private record Asked(UUID report, Closing closing) {}

    @GET
    @Operation(summary = "Reports to the caller's agency, newest first; open=false also gives the closed ones")
    public Page<PageReport.View> ours(@RestQuery @DefaultValue("true") boolean open, @RestQuery Optional<UUID> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        staff.mustWorkHere();
        var items = reports.of(staff.agency(), open, after, limit);
        return new Page<>(items, items.size() < limit ? null : items.getLast().id().toString());
    }

    @POST
    @Path("{id}/closing")
    @Operation(summary = "Closes a report: mended, not wrong, or not for this agency")
    public PageReport.View close(@RestPath UUID id, @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid Closing closing) {
        staff.mustWorkHere();
        return idempotency.once(staff.key(), key, new Asked(id, closing), PageReport.View.class,
                () -> reports.close(id, staff.agency(), closing.outcome(), closing.note(), staff.staffNumber()));
    }
}
