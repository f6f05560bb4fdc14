package vn.motcua.documents.dossier;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.motcua.contracts.ApplicationEvent.Submitted;

/** A filing that was sent; from then on its files stay as they are. */
@Entity
class Filing {

    @Id
    private UUID dossier;
    private String code;
    private String procedure;
    private int version;
    private String unit;
    private String authority;
    private UUID applicant;
    private Instant submittedAt;

    protected Filing() {}

    Filing(Submitted submitted) {
        this.dossier = submitted.dossier();
        this.code = submitted.code();
        this.procedure = submitted.procedure();
        this.version = submitted.version();
        this.unit = submitted.unit();
        this.authority = submitted.authority();
        this.applicant = submitted.applicant();
        this.submittedAt = submitted.at();
    }

    FilingView view() {
        return new FilingView(dossier, code, procedure, version, unit, authority, applicant, submittedAt);
    }
}
