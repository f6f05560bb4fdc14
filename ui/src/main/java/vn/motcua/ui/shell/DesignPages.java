package vn.motcua.ui.shell;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.OfficialStatus;

/** Every component in every state; the tests look at it too. */
@Path("/design")
@RunOnVirtualThread
class DesignPages {

    record Components(List<OfficialStatus> statuses, Instant now, long fee) implements TemplateInstance {}

    @GET
    public TemplateInstance components() {
        return new Components(List.of(OfficialStatus.values()), Instant.parse("2026-11-21T09:30:00Z"), 200_000);
    }
}
