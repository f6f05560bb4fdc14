package vn.motcua.eforms.filing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A form that was sent. */
@Entity
class Filing {

    @Id
    private UUID id;

    private String code;
    private UUID owner;
    private String procedure;
    private int procedureVersion;
    private String form;
    private int formVersion;
    private String unit;
    private String authority;
    private String channel;
    private int revision;
    private boolean closed;
    private Instant submittedAt;

    protected Filing() {}

    Filing(FilingHead head) {
        this.id = head.id();
        this.code = head.code();
        this.owner = head.owner();
        this.procedure = head.procedure();
        this.procedureVersion = head.version();
        this.form = head.form();
        this.formVersion = head.formVersion();
        this.unit = head.unit();
        this.authority = head.authority();
        this.channel = head.channel();
        this.revision = head.revision();
        this.closed = head.closed();
        this.submittedAt = head.submittedAt();
    }

    int revise() {
        return ++revision;
    }

    /** The dossier has reached its end: nothing is added any more. */
    void close() {
        closed = true;
    }

    FilingHead head() {
        return new FilingHead(id, code, owner, procedure, procedureVersion, form, formVersion, unit, authority, channel,
                revision, closed, submittedAt);
    }
}
