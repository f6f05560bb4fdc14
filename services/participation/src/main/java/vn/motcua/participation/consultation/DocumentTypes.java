package vn.motcua.participation.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.Text;

/** The kinds of documents, each with the shortest time that the law leaves for comments. */
@ApplicationScoped
@Transactional
class DocumentTypes {

    /** @param minDays days of 24 hours */
    record DocumentType(String code, Text name, int minDays, String legalBasis, String confidence) {}

    private final Session database;
    private final Clock clock;

    DocumentTypes(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As they are in force today. */
    List<DocumentType> all() {
        return database.createNativeQuery("""
                select distinct on (code) code, name_vi, name_en, min_days, legal_basis, confidence from document_type
                where in_force_from <= ?1 order by code, in_force_from desc""", Object[].class)
                .setParameter(1, LocalDate.now(clock)).getResultList().stream()
                .map(row -> new DocumentType((String) row[0], new Text((String) row[1], (String) row[2]),
                        ((Number) row[3]).intValue(), (String) row[4], (String) row[5]))
                .toList();
    }

    Optional<DocumentType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
