package vn.motcua.catalogue.procedure;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** Up to this version nobody can file any more; a later one brings the procedure back. */
@Entity
public class Withdrawal {

    @Id
    private String code;

    private int version;
    private String reasonVi;
    private String reasonEn;
    private @Nullable String replacedBy;
    private Instant withdrawnAt;
    private String withdrawnBy;

    protected Withdrawal() {}

    Withdrawal(String code, int version, Reason reason, String staffNumber, Instant at) {
        this.code = code;
        this.version = version;
        this.reasonVi = reason.text().vi();
        this.reasonEn = reason.text().en();
        this.replacedBy = reason.replacedBy();
        this.withdrawnAt = at;
        this.withdrawnBy = staffNumber;
    }

    /** @param replacedBy code of the procedure to use instead */
    public record Reason(Text text, @Nullable String replacedBy) {}

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public Text reason() {
        return new Text(reasonVi, reasonEn);
    }

    public Optional<String> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    public Instant at() {
        return withdrawnAt;
    }

    public String by() {
        return withdrawnBy;
    }
}
