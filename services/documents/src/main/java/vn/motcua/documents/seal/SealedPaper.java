package vn.motcua.documents.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** A sealed paper's entry in the register: in force, until it is revoked or replaced, once. */
@Entity
class SealedPaper {

    @Id
    private UUID document;
    private UUID dossier;
    private String dossierCode;
    private String kind;
    private String edition;
    private String titleVi;
    private String titleEn;
    private @Nullable String number;
    private String unit;
    private String issuerVi;
    private String issuerEn;
    private LocalDate issuedOn;
    private byte[] checkHash;
    private byte[] checkCode;
    private byte[] maskedOwner;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private Force force;
    private @Nullable String reason;
    private @Nullable UUID replacedBy;
    private Instant forceSince;

    protected SealedPaper() {}

    SealedPaper(PaperDraft draft, byte[] sealedCheck, byte[] sealedOwner, String sha256, Instant now) {
        this.document = draft.id();
        this.dossier = draft.dossier();
        this.dossierCode = draft.dossierCode();
        this.kind = draft.kind();
        this.edition = draft.edition();
        this.titleVi = draft.title().vi();
        this.titleEn = draft.title().en();
        this.number = draft.number();
        this.unit = draft.agency().code();
        this.issuerVi = draft.agency().name().vi();
        this.issuerEn = draft.agency().name().en();
        this.issuedOn = draft.issuedOn();
        this.checkHash = draft.check().hash();
        this.checkCode = sealedCheck;
        this.maskedOwner = sealedOwner;
        this.sha256 = sha256;
        this.force = Force.VALID;
        this.forceSince = now;
    }

    /** Returns false when it has lost its force already. */
    boolean revoke(String why, @Nullable UUID replacement, Instant now) {
        if (force != Force.VALID) {
            return false;
        }
        force = replacement == null ? Force.REVOKED : Force.REPLACED;
        reason = why;
        replacedBy = replacement;
        forceSince = now;
        return true;
    }

    byte[] sealedCheck() {
        return checkCode;
    }

    byte[] sealedOwner() {
        return maskedOwner;
    }

    UUID document() {
        return document;
    }

    UUID keyOwner() {
        return dossier;
    }

    SealedView view(String check, String owner) {
        return new SealedView(document, dossier, dossierCode, kind, edition, new Text(titleVi, titleEn), number, unit,
                new Text(issuerVi, issuerEn), issuedOn, check, owner, sha256, force, reason, forceSince);
    }
}
