package vn.motcua.documents.dossier;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.motcua.contracts.AgencyEvent.Published;
import vn.motcua.contracts.Text;

/** An agency as the directory last told of it. */
@Entity
class Agency {

    @Id
    private String code;
    private String nameVi;
    private String nameEn;
    private String phone;
    private String email;
    private String addressVi;
    private String addressEn;
    private Instant publishedAt;

    protected Agency() {}

    Agency(Published published) {
        this.code = published.code();
        this.nameVi = published.name().vi();
        this.nameEn = published.name().en();
        this.phone = published.phone();
        this.email = published.email();
        this.addressVi = published.address().vi();
        this.addressEn = published.address().en();
        this.publishedAt = published.at();
    }

    AgencyView view() {
        return new AgencyView(code, new Text(nameVi, nameEn), phone, email, new Text(addressVi, addressEn));
    }
}
