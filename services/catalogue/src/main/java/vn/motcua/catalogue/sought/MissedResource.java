package vn.motcua.catalogue.sought;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.StudioStaff;

/** What the agencies read of what people didn't find, so that they add the words. */
@Path("/api/catalogue/v1/studio/missed-searches")
@RunOnVirtualThread
class MissedResource {

    private final Missed missed;
    private final StudioStaff staff;

    MissedResource(Missed missed, StudioStaff staff) {
        this.missed = missed;
        this.staff = staff;
    }

    record Item(Missed.Kind kind, String words, int times) {}

    /** @param week its Monday */
    record Week(LocalDate week, List<Item> items) {}

    @GET
    @Operation(summary = "What at least three searches of a week sought and didn't find, the most often sought first")
    public Week week(@RestQuery @Nullable LocalDate week) throws SQLException {
        staff.mustWorkHere();
        if (week != null && !missed.covers(week)) {
            return new Week(week, List.of());
        }
        var monday = week == null ? missed.week() : WeeklyCounts.mondayOf(week);
        return new Week(monday, missed.of(monday).stream()
                .map(each -> new Item(each.kind(), each.words(), each.times())).toList());
    }
}
