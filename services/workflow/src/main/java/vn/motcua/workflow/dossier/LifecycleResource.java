package vn.motcua.workflow.dossier;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;

/** Publishes the table of moves as data. */
@Path("/api/workflow/v1/lifecycle")
@RunOnVirtualThread
@PermitAll
class LifecycleResource {

    record Graph(List<State> initial, List<Node> states, List<Edge> moves) {}

    /** @param status official status, null for the portal's own states */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(State state, @Nullable OfficialStatus status, Text name, @JsonProperty("final") boolean isFinal,
            boolean clockPaused) {}

    /** @param path below the dossier's address, empty when only a fact brings it about */
    record Edge(State from, State to, Step.Kind step, String path, Text label, List<Who> who) {}

    @GET
    public Graph lifecycle() {
        var states = Arrays.stream(State.values()).map(state -> new Node(state, state.status().orElse(null), state.label(),
                state.isFinal(), state.isPaused())).toList();
        return new Graph(Lifecycle.INITIAL, states, Lifecycle.MOVES.stream().flatMap(move -> move.to().stream().sorted()
                .map(to -> edge(move, to))).toList());
    }

    private static Edge edge(Lifecycle.Move move, State to) {
        return new Edge(move.from(), to, move.step(), move.step().path(), move.step().label(),
                move.who().stream().sorted().toList());
    }
}
