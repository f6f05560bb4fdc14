package vn.motcua.eforms.mandate;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** For whom a draft is filled in, and under which mandate. */
@Entity
class MandateCase {

    @Id
    private UUID draft;

    private UUID mandate;
    private UUID principal;
    private String procedure;
    private byte[] name;
    private Instant at;

    protected MandateCase() {}

    MandateCase(UUID draft, Standings.Standing standing, String procedure, byte[] name, Instant at) {
        this.draft = draft;
        this.mandate = standing.mandate();
        this.principal = standing.principal();
        this.procedure = procedure;
        this.name = name;
        this.at = at;
    }

    UUID mandate() {
        return mandate;
    }

    UUID principal() {
        return principal;
    }

    String procedure() {
        return procedure;
    }

    byte[] name() {
        return name;
    }
}
