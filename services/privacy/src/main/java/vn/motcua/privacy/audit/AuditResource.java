package vn.motcua.privacy.audit;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Shows the log: what proves it to everybody, its entries to those who check them. */
@Path("/api/privacy/v1/audit")
@RunOnVirtualThread
class AuditResource {

    private final AuditTable table;
    private final Checkpoints checkpoints;
    private final LogKey key;
    private final ObjectMapper json;

    AuditResource(AuditTable table, Checkpoints checkpoints, LogKey key, ObjectMapper json) {
        this.table = table;
        this.checkpoints = checkpoints;
        this.key = key;
        this.json = json;
    }

    @GET
    @Path("key")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The log's public key, as C2SP's signed notes write it")
    public String key() {
        return key.verifier() + "\n";
    }

    @GET
    @Path("checkpoint")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The newest signed checkpoint; keep one, and nothing before it can be changed unnoticed")
    public String checkpoint() {
        return newest().note();
    }

    @GET
    @Path("checkpoints")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Checkpoints over more than so many entries, the smallest first, a blank line between them")
    public String checkpoints(@RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return String.join("\n", checkpoints.after(after, limit).stream().map(Checkpoints.Checkpoint::note).toList());
    }

    @GET
    @Path("inclusion/{event}")
    @PermitAll
    @Operation(summary = "Shows that a fact's entry is in the newest checkpoint, or in the one of the given size")
    public Proof inclusion(@RestPath UUID event, @RestQuery Optional<Long> size) {
        var index = table.entryOf(event).map(Entry::index)
                .orElseThrow(() -> ProblemException.notFound("No such entry."));
        var whole = known(size);
        if (index >= whole) {
            throw ProblemException.notFound("The checkpoint is older than the entry.");
        }
        return Proof.of(index, whole, new MerkleTree(table).inclusion(index, whole));
    }

    @GET
    @Path("consistency")
    @PermitAll
    @Operation(summary = "Shows that the log of one size goes on from that of another")
    public Proof consistency(@RestQuery @Min(1) long from, @RestQuery Optional<Long> size) {
        var whole = known(size);
        if (from > whole) {
            throw ProblemException.notFound("The log isn't that long.");
        }
        return Proof.of(from, whole, new MerkleTree(table).consistency(from, whole));
    }

    @GET
    @Path("entries")
    @RolesAllowed({ Roles.ADMIN, Roles.SERVICE })
    @Produces("application/x-ndjson")
    @Operation(summary = "Entries from a number on, one a line; without personal data")
    public String entries(@RestQuery @DefaultValue("0") @Min(0) long from,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        var lines = new StringBuilder();
        table.from(from, limit).forEach(entry -> lines.append(line(entry)).append('\n'));
        return lines.toString();
    }

    private long known(Optional<Long> size) {
        var newest = newest().size();
        if (size.filter(asked -> asked < 1 || asked > newest).isPresent()) {
            throw ProblemException.notFound("Nothing of that size has been signed.");
        }
        return size.orElse(newest);
    }

    private Checkpoints.Checkpoint newest() {
        return checkpoints.newest().orElseThrow(() -> ProblemException.notFound("Nothing has been signed yet."));
    }

    private String line(Entry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
