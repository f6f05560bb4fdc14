package vn.motcua.catalogue.agency;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.motcua.catalogue.DataFile;

/** An agency as the database keeps it. */
@Entity
@Table(name = "agency")
class AgencyEntry {

    @Id
    private String code;

    private String province;
    private String document;
    private String sha256;
    private Instant publishedAt;

    protected AgencyEntry() {}

    AgencyEntry(String code) {
        this.code = code;
    }

    void take(Agency agency, DataFile file, Instant at) {
        province = agency.province();
        document = file.text();
        sha256 = file.sha256();
        publishedAt = at;
    }

    boolean says(DataFile file) {
        return file.sha256().equals(sha256);
    }

    String document() {
        return document;
    }
}
