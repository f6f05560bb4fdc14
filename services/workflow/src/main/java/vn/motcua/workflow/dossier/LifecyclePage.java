package vn.motcua.workflow.dossier;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/lifecycle.md from the table of moves; a test compares the two. */
final class LifecyclePage {

    static String written() {
        return """
                # The dossier's lifecycle

                Generated from `vn.motcua.workflow.dossier.Lifecycle`; a test fails when this page is stale. The same table is
                published as data at `GET /api/workflow/v1/lifecycle`.

                Officers see the states; citizens, facts and other systems see the official status. What isn't drawn can't happen.

                ```mermaid
                %s```

                ## States

                | state | official status | Vietnamese | English | clock |
                |---|---|---|---|---|
                %s

                ## Moves

                | from | step | by | to |
                |---|---|---|---|
                %s
                """
                .formatted(drawn(), states(), moves());
    }

    /** As a Mermaid diagram; steps that change nothing but the holder or the date aren't drawn. */
    static String drawn() {
        var begins = Lifecycle.INITIAL.stream().map(state -> "    [*] --> " + state);
        var goes = Lifecycle.MOVES.stream().flatMap(move -> move.to().stream().sorted().filter(to -> to != move.from())
                .map(to -> "    %s --> %s: %s".formatted(move.from(), to, move.step())));
        var ends = Arrays.stream(State.values()).filter(State::isFinal).map(state -> "    " + state + " --> [*]");
        return Stream.of(begins, goes, ends).flatMap(line -> line)
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private static String states() {
        return Arrays.stream(State.values()).map(state -> "| %s | %s | %s | %s | %s |".formatted(state,
                state.status().map(status -> "" + status.code()).orElse("–"), state.label().vi(), state.label().en(),
                clock(state))).collect(Collectors.joining("\n"));
    }

    private static String clock(State state) {
        if (state.isPaused()) {
            return "paused";
        }
        return state.isFinal() || state == State.ISSUED || !state.isDossier() ? "–" : "runs";
    }

    private static String moves() {
        return Lifecycle.MOVES.stream().map(move -> "| %s | %s | %s | %s |".formatted(move.from(), move.step(),
                Lifecycle.names(move.who()), move.to().stream().sorted().map(State::name).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private LifecyclePage() {}
}
