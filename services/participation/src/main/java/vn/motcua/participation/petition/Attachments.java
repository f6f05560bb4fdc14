package vn.motcua.participation.petition;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.platform.problem.ProblemException;

/** Which file goes with which petition, so that who handles the one may see the other. */
@ApplicationScoped
@Transactional
class Attachments {

    private final Session database;
    private final Petitions.Table table;

    Attachments(Session database, Petitions.Table table) {
        this.database = database;
        this.table = table;
    }

    /** @throws ProblemException 409 when one of them goes with another petition already */
    void keep(UUID petition, List<Attachment> attachments) {
        attachments.forEach(attachment -> {
            var kept = database.createNativeMutationQuery("""
                    insert into petition_attachment (document, petition) values (?1, ?2) on conflict do nothing""")
                    .setParameter(1, attachment.document()).setParameter(2, petition).executeUpdate();
            if (kept == 0) {
                throw ProblemException.conflict("attachment-in-use", "A file goes with one petition only.",
                        Map.of("document", attachment.document()));
            }
        });
    }

    /** @throws ProblemException 404 unless the file goes with a petition that the officer sees */
    Petition petitionOf(UUID document, By officer) {
        return database.createNativeQuery("select petition from petition_attachment where document = ?1", UUID.class)
                .setParameter(1, document).getResultStream().findFirst()
                .flatMap(table::findByIdOptional).filter(officer::sees)
                .orElseThrow(() -> ProblemException.notFound("No such attachment."));
    }
}
