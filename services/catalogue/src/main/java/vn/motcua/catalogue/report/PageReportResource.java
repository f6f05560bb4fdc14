package vn.motcua.catalogue.report;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.report.PageReport.Section;
import vn.motcua.platform.idempotency.Idempotency;

/** Where anybody says what is wrong with the page of a procedure; without signing in, and nobody is named. */
@Path("/api/catalogue/v1/procedures/{code}/reports")
@RunOnVirtualThread
class PageReportResource {

    /** Nobody signs in: keys of all readers meet, and are random. */
    private static final String ANYBODY = "anybody";

    private final PageReports reports;
    private final Idempotency idempotency;

    PageReportResource(PageReports reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    /** @param version the one that was read */
    record Report(@NotNull @Min(1) Integer version, @NotNull Section section,
            @NotBlank @Size(min = 5, max = 1000) String text) {}

    record Taken(UUID id) {}

    private record Asked(String code, Report report) {}

    @POST
    @Operation(summary = "Reports an error on the page of a procedure to the agency that answers for it")
    public RestResponse<Taken> report(@RestPath String code, @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid Report report) {
        return RestResponse.status(RestResponse.Status.CREATED, idempotency.once(ANYBODY, key, new Asked(code, report),
                Taken.class, () -> new Taken(reports.take(code, report.version(), report.section(), report.text().strip()))));
    }
}
