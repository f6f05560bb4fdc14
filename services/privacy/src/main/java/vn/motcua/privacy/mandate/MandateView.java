package vn.motcua.privacy.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mandate as both of its persons see it.
 *
 * @param procedure empty for every procedure
 * @param until     last day
 * @param uses      what was filed under it, newest first
 * @param over      whether its time is over
 */
record MandateView(UUID id, String principal, String representative, Optional<Business> business, Optional<String> procedure,
        LocalDate from, LocalDate until, Mandate.State state, boolean over, Instant givenAt, Optional<Instant> acceptedAt,
        Optional<Instant> endedAt, List<Use> uses) {

    /** A dossier that the representative filed under it. */
    record Use(UUID dossier, String code, String procedure, Instant at) {}

    /** A business as the principal named it; it isn't compared with the register of businesses yet. */
    record Business(String taxCode, String name) {}

    record Names(String principal, String representative, Optional<Business> business) {}
}
