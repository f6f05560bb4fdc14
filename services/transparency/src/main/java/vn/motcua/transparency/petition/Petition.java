package vn.motcua.transparency.petition;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.PetitionEvent.Answered;
import vn.motcua.contracts.PetitionEvent.Declined;
import vn.motcua.contracts.PetitionEvent.Filed;
import vn.motcua.contracts.PetitionEvent.Merged;
import vn.motcua.contracts.PetitionEvent.Overdue;
import vn.motcua.contracts.PetitionEvent.Rated;
import vn.motcua.contracts.PetitionEvent.Reopened;
import vn.motcua.contracts.PetitionEvent.Rerouted;
import vn.motcua.transparency.count.Cell;

/** What is counted of a petition; facts may come in any order. */
@Entity
class Petition {

    private static final int SATISFIED = 4;

    enum State {
        WAITING,
        OVERDUE,
        IN_TIME,
        LATE,
        MERGED,
        DECLINED
    }

    @Id
    UUID id;
    @Nullable
    String month;
    String province;
    String agency;
    String procedure;
    String kind;
    long seq;
    long stateSeq;
    @Enumerated(EnumType.STRING)
    State state = State.WAITING;
    long ratedSeq;
    int score;
    @Nullable
    Long cell;

    protected Petition() {}

    void walk(PetitionEvent fact, ZoneId zone) {
        if (fact.head().seq() > seq) {
            seq = fact.head().seq();
            province = fact.head().province();
            agency = fact.head().agency();
            procedure = Objects.requireNonNullElse(fact.head().procedure(), Cell.NONE);
            kind = fact.head().kind().name();
        }
        switch (fact) {
            case Filed filed -> month = YearMonth.from(filed.at().atZone(zone)).toString();
            case Answered answered -> stand(answered, answered.inTime() ? State.IN_TIME : State.LATE);
            case Reopened reopened -> stand(reopened, State.WAITING);
            case Rerouted rerouted -> stand(rerouted, State.WAITING);
            case Overdue overdue -> stand(overdue, State.OVERDUE);
            case Merged merged -> stand(merged, State.MERGED);
            case Declined declined -> stand(declined, State.DECLINED);
            case Rated rated -> rate(rated);
            case PetitionEvent.TakenOn _,PetitionEvent.Published _,PetitionEvent.Unpublished _ -> {
                // The clock doesn't care.
            }
        }
    }

    /** Counted once it is known when it was filed. */
    Optional<Cell> countedAs() {
        return Optional.ofNullable(month).map(filed -> new Cell(filed, province, agency, procedure, kind, state.name(),
                Cell.NONE, rating()));
    }

    private void stand(PetitionEvent fact, State next) {
        if (fact.head().seq() > stateSeq) {
            stateSeq = fact.head().seq();
            state = next;
        }
    }

    private void rate(Rated fact) {
        if (fact.head().seq() > ratedSeq) {
            ratedSeq = fact.head().seq();
            score = fact.score();
        }
    }

    private String rating() {
        if (score == 0) {
            return "UNRATED";
        }
        return score >= SATISFIED ? "SATISFIED" : "DISSATISFIED";
    }
}
