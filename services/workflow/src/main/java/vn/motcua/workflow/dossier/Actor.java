package vn.motcua.workflow.dossier;

import java.util.Set;
import java.util.UUID;

/** Who takes a step. */
public sealed interface Actor {

    Set<Who> who();

    /** @param name as it stands on papers */
    record Officer(String staffNumber, String name, String unit, Set<Who> who) implements Actor {}

    record Applicant(UUID person) implements Actor {

        @Override
        public Set<Who> who() {
            return Set.of(Who.APPLICANT);
        }
    }

    /** Another service that reads in its own name, for papers and letters; it takes no step. */
    record Service(String name) implements Actor {

        @Override
        public Set<Who> who() {
            return Set.of();
        }
    }

    record Portal() implements Actor {

        @Override
        public Set<Who> who() {
            return Set.of(Who.SYSTEM);
        }
    }
}
