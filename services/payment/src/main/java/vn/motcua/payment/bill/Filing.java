package vn.motcua.payment.bill;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a bill must know of its dossier; learnt from the facts of eforms and workflow. */
@Entity
class Filing {

    @Id
    private UUID dossier;
    private String code;
    private String unit;
    private String authority;
    private UUID applicant;

    protected Filing() {}

    String code() {
        return code;
    }

    String unit() {
        return unit;
    }

    String authority() {
        return authority;
    }

    UUID applicant() {
        return applicant;
    }
}
