package vn.motcua.documents.dossier;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.StoredFile;
import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/**
 * Decides who may see the papers of a dossier: its owner, and the officers whom workflow lets read it, whose reading is
 * recorded; and the attachments of a petition: its petitioner, and the officers who handle it. To everybody else there is nothing.
 */
@ApplicationScoped
public class Access {

    private static final String PAPERS = "papers";
    /** What an attachment of a petition is opened for. */
    private static final String PETITION = "complaint";

    private final Caller caller;
    private final Neighbours neighbours;
    private final AccessLog log;

    Access(Caller caller, Neighbours neighbours, AccessLog log) {
        this.caller = caller;
        this.neighbours = neighbours;
        this.log = log;
    }

    /** The dossier, when the caller is an officer whom workflow lets read it. */
    public Optional<DossierFacts> asOfficer(UUID dossier) {
        if (!caller.isOfficer()) {
            return Optional.empty();
        }
        caller.requireSecondFactor();
        return neighbours.dossier(dossier);
    }

    /** The applicant for whom the caller brings papers, to a dossier or to what is still being filled in at the counter. */
    public Optional<UUID> applicantOf(UUID dossier) {
        return asOfficer(dossier).map(DossierFacts::applicant).or(() -> atCounter(dossier));
    }

    private Optional<UUID> atCounter(UUID draft) {
        return caller.hasRole(Roles.RECEPTION) ? neighbours.ownerAtCounter(draft) : Optional.empty();
    }

    /** @throws ProblemException 404 unless the caller may see the file */
    public void toFile(StoredFile file) {
        if (caller.is(file.owner())) {
            return;
        }
        var facts = Optional.ofNullable(file.dossier()).flatMap(this::asOfficer);
        // A file that somebody else put beside the dossier isn't part of it.
        var ofDossier = facts.map(DossierFacts::applicant)
                .or(() -> Optional.ofNullable(file.dossier()).flatMap(this::atCounter)).filter(file.owner()::equals);
        if (ofDossier.isPresent()) {
            log.opened(file.owner(), file.dossier(), facts.map(DossierFacts::code).orElse(null), purpose(), PAPERS);
        } else {
            var petition = attached(file).orElseThrow(() -> ProblemException.notFound("No such file."));
            log.opened(file.owner(), null, petition.code(), PETITION, PAPERS);
        }
    }

    /** The petition of the file's owner that it goes with, when the caller is an officer who handles it. */
    private Optional<Attached> attached(StoredFile file) {
        if (!caller.isOfficer()) {
            return Optional.empty();
        }
        caller.requireSecondFactor();
        return neighbours.attached(file.id()).filter(petition -> petition.petitioner().equals(file.owner()));
    }

    /**
     * The owner of a dossier whose papers the caller may see.
     *
     * @throws ProblemException 404 unless the caller is its owner, or an officer who may read it
     */
    public DossierFacts toDossier(UUID dossier) {
        var facts = (caller.isCitizen() ? neighbours.dossier(dossier).filter(found -> caller.is(found.applicant()))
                : asOfficer(dossier)).orElseThrow(() -> ProblemException.notFound("No such dossier."));
        log.opened(facts.applicant(), facts.id(), facts.code(), purpose(), PAPERS);
        return facts;
    }

    /** What officers of the caller's role open papers for. */
    private String purpose() {
        if (caller.hasRole(Roles.RECEPTION)) {
            return "dossier-check";
        }
        if (caller.hasRole(Roles.LEADER)) {
            return "dossier-sign";
        }
        return caller.hasRole(Roles.CLERK) ? "result-issue" : "dossier-work";
    }
}
