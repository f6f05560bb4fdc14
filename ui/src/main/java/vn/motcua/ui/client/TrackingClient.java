package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Where a dossier is, like a parcel. */
@Path("/api/tracking/v1")
@RegisterRestClient(configKey = "tracking")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface TrackingClient {

    record Now(Text what, Text withRole, Optional<Text> unit, Instant since, Optional<Instant> plannedEnd) {}

    record Next(Text what, Optional<Instant> expectedBy) {}

    /** @param action PAY, SUPPLEMENT, DOWNLOAD or RATE */
    record Todo(String action, Optional<Instant> by) {}

    record Entry(long seq, Instant at, String kind, Text what, Optional<OfficialStatus> status) {

        /** Refusals and other ends that nobody wished for look different on the line. */
        public boolean unhappy() {
            return kind.equals("REFUSED") || kind.equals("STOPPED") || kind.equals("PAYMENT_LAPSED");
        }
    }

    record Contact(Text name, String phone, String email) {}

    /** @param check opens the timeline without signing in, together with the code; only the owner sees it */
    record Timeline(UUID id, String code, Optional<String> procedure, Optional<Text> name,
            Optional<OfficialStatus> status, Text statusName, Optional<Instant> promised, boolean provisional,
            Optional<Now> now, List<Next> next, List<Todo> todo, List<Entry> entries, boolean paused, boolean late,
            Optional<Contact> contact, long seq, Optional<String> check) {

        public boolean isOver() {
            return status.map(OfficialStatus::isFinal).orElse(false);
        }

        /** Until the result is there the applicant may take the dossier back. */
        public boolean mayWithdraw() {
            return status.map(it -> !it.isFinal() && it != OfficialStatus.PROCESSED).orElse(false);
        }

        public Optional<Todo> can(String action) {
            return todo.stream().filter(each -> each.action.equals(action)).findFirst();
        }
    }

    record Summary(UUID id, String code, Optional<Text> name, Optional<OfficialStatus> status, Text statusName,
            Optional<Instant> due, Instant updatedAt, Optional<Todo> nextAction) {}

    @GET
    @Path("/dossiers")
    Page<Summary> mine(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("/dossiers/{id}")
    Timeline dossier(@PathParam("id") UUID id);

    @GET
    @Path("/timeline")
    Timeline look(@QueryParam("code") String code, @QueryParam("check") String check);
}
