package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.UUID;

/** What came of a request; holds nothing that was written, because answers to requests are kept. */
record Decided(UUID id, String code, State state, String agency, Instant due, boolean provisional, long version) {

    Decided(Petition petition) {
        this(petition.id, petition.code, petition.state(), petition.agency, petition.due, petition.provisional,
                petition.seq());
    }
}
