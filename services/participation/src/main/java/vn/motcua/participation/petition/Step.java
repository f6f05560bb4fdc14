package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What somebody does to a petition. */
sealed interface Step {

    enum Kind {
        TAKE_ON,
        REROUTE,
        MERGE,
        DECLINE,
        ANSWER,
        REOPEN,
        RATE,
        PUBLISH,
        UNPUBLISH
    }

    Kind kind();

    record TakeOn() implements Step {

        @Override
        public Kind kind() {
            return Kind.TAKE_ON;
        }
    }

    /** @param agency code of the agency that has to answer instead */
    record Reroute(String agency, String reason) implements Step {

        @Override
        public Kind kind() {
            return Kind.REROUTE;
        }
    }

    /** @param into an open or answered petition of the same agency */
    record Merge(UUID into) implements Step {

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }
    }

    record Decline(String reasonCode, String reason) implements Step {

        @Override
        public Kind kind() {
            return Kind.DECLINE;
        }
    }

    record Answer(String text) implements Step {

        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }
    }

    record Reopen(String reason, Due due) implements Step {

        @Override
        public Kind kind() {
            return Kind.REOPEN;
        }
    }

    /** @param score 1 to 5 */
    record Rate(int score) implements Step {

        @Override
        public Kind kind() {
            return Kind.RATE;
        }
    }

    /** The words that everybody will read; somebody has looked at them. */
    record Publish(String title, String text, String answer) implements Step {

        @Override
        public Kind kind() {
            return Kind.PUBLISH;
        }
    }

    record Unpublish(@Nullable String reason) implements Step {

        @Override
        public Kind kind() {
            return Kind.UNPUBLISH;
        }
    }

    /**
     * When the answer is due.
     *
     * @param provisional the calendar for that time isn't confirmed yet
     * @param unknown     workflow couldn't be asked: the time is a cautious one and is put right later
     */
    record Due(Instant at, boolean provisional, boolean unknown) {}
}
