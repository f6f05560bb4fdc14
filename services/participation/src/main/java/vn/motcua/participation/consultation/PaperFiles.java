package vn.motcua.participation.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.Text;
import vn.motcua.participation.consultation.Consultations.Decided;
import vn.motcua.platform.problem.ProblemException;

/** Which PDFs stand beside which draft; what was announced keeps those that it had. */
@ApplicationScoped
@Transactional
class PaperFiles {

    private static final int MOST = 20;

    private final Session database;
    private final Consultations consultations;

    PaperFiles(Session database, Consultations consultations) {
        this.database = database;
        this.consultations = consultations;
    }

    /**
     * @param staff becomes the draft's author: whoever wrote last can't announce
     * @throws ProblemException 409 when it is no draft any more, or the file stands beside another one
     */
    Decided attach(UUID id, PaperFile file, String agency, String staff, long seen) {
        var consultation = consultations.locked(id, agency, seen, Phase.DRAFT);
        if (of(id).size() >= MOST) {
            throw ProblemException.unprocessable("too-many-files", "A draft has " + MOST + " files at most.");
        }
        var kept = database.createNativeMutationQuery("""
                insert into consultation_file values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                .setParameter(1, file.document()).setParameter(2, id).setParameter(3, file.kind().name())
                .setParameter(4, file.title().vi()).setParameter(5, file.title().en()).setParameter(6, file.name())
                .setParameter(7, file.size()).setParameter(8, file.sha256()).executeUpdate();
        if (kept == 0) {
            throw ProblemException.conflict("file-in-use", "A file stands beside one draft, once.",
                    Map.of("document", file.document()));
        }
        return consultations.writtenOn(consultation, staff);
    }

    /** @throws ProblemException 404 when it doesn't stand there, 409 when it is no draft any more */
    Decided detach(UUID id, UUID document, String agency, String staff, long seen) {
        var consultation = consultations.locked(id, agency, seen, Phase.DRAFT);
        int gone = database.createNativeMutationQuery(
                "delete from consultation_file where consultation = ?1 and document = ?2")
                .setParameter(1, id).setParameter(2, document).executeUpdate();
        if (gone == 0) {
            throw ProblemException.notFound("No such file.");
        }
        return consultations.writtenOn(consultation, staff);
    }

    /** The draft itself first, then what explains it, each kind in the order in which its files came. */
    List<PaperFile> of(UUID consultation) {
        return database.createNativeQuery("""
                select document, kind, title_vi, title_en, name, size, sha256 from consultation_file
                where consultation = ?1 order by document""", Object[].class).setParameter(1, consultation)
                .getResultStream()
                .map(row -> new PaperFile((UUID) row[0], Draft.Kind.valueOf((String) row[1]),
                        new Text((String) row[2], (String) row[3]), (String) row[4], ((Number) row[5]).longValue(),
                        (String) row[6]))
                .sorted(Comparator.comparing(PaperFile::kind)).toList();
    }

    /** The consultation beside which the file stands. */
    Optional<UUID> consultationOf(UUID document) {
        return database.createNativeQuery("select consultation from consultation_file where document = ?1", UUID.class)
                .setParameter(1, document).getResultStream().findFirst();
    }
}
