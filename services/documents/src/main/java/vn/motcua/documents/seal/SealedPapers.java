package vn.motcua.documents.seal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Erased;
import vn.motcua.platform.vault.Vault;

/** The register of papers under seal: each is kept, told of, found again by its code or its bytes, and may be revoked. */
@ApplicationScoped
@Transactional
public class SealedPapers {

    private static final String PDF = "application/pdf";

    private final Table table;
    private final Documents documents;
    private final Vault vault;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SealedPapers(Table table, Documents documents, Vault vault, Outbox outbox, Ids ids, Clock clock) {
        this.table = table;
        this.documents = documents;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a sealed paper; when the same paper was kept meanwhile, that one is the answer and this one is forgotten. */
    public SealedView register(PaperDraft draft, byte[] pdf) {
        lock(draft);
        return find(draft.dossier(), draft.kind(), draft.edition()).orElseGet(() -> keep(draft, pdf));
    }

    public Optional<SealedView> find(UUID dossier, String kind, String edition) {
        return table.find("dossier = ?1 and kind = ?2 and edition = ?3", dossier, kind, edition).firstResultOptional()
                .map(this::opened);
    }

    /** Every edition of a kind, newest first. */
    public List<SealedView> editions(UUID dossier, String kind) {
        return table.list("dossier = ?1 and kind = ?2 order by document desc", dossier, kind).stream()
                .map(this::opened).toList();
    }

    public List<SealedView> ofDossier(UUID dossier) {
        return table.list("dossier = ?1 order by document", dossier).stream().map(this::opened).toList();
    }

    public Optional<SealedView> byCheck(CheckCode code) {
        return table.find("checkHash", (Object) code.hash()).firstResultOptional().map(this::opened);
    }

    public Optional<SealedView> byFingerprint(String sha256) {
        return table.find("sha256", sha256).firstResultOptional().map(this::opened);
    }

    public Optional<SealedView> byDocument(UUID document) {
        return table.findByIdOptional(document).map(this::opened);
    }

    /**
     * Takes the force from a paper; whoever verifies it is told so from now on.
     *
     * @throws ProblemException 404 when there is none, 409 when it has no force any more
     */
    public SealedView revoke(UUID document, String reason, @Nullable UUID replacement) {
        var paper = table.findByIdOptional(document, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("No such paper."));
        if (!paper.revoke(reason, replacement, clock.instant())) {
            throw ProblemException.conflict("no-force", "The paper has lost its force already.", Map.of());
        }
        var owner = documents.find(document).orElseThrow().owner();
        outbox.add(Topics.DOCUMENTS, new DocumentEvent.Revoked(ids.next(), owner, clock.instant(), document,
                paper.keyOwner(), reason));
        return opened(paper);
    }

    private SealedView keep(PaperDraft draft, byte[] pdf) {
        var now = clock.instant();
        var file = new StoredFile(draft.id(), draft.owner(), draft.dossier(), null, draft.kind(), draft.agency().code(),
                draft.fileName(), PDF, pdf.length, Fingerprint.of(pdf), now);
        documents.keep(file, pdf);
        // The register refers to the file; it has to be in the database first.
        table.flush();
        var paper = new SealedPaper(draft, vault.seal(draft.dossier(), draft.check().text()),
                vault.seal(draft.dossier(), draft.maskedOwner()), file.sha256(), now);
        table.persist(paper);
        outbox.add(Topics.DOCUMENTS, new DocumentEvent.Sealed(ids.next(), draft.owner(), now, draft.id(), draft.dossier(),
                draft.kind(), draft.agency().code(), file.sha256()));
        return opened(paper);
    }

    private SealedView opened(SealedPaper paper) {
        try {
            return paper.view(vault.openText(paper.keyOwner(), paper.sealedCheck()),
                    vault.openText(paper.keyOwner(), paper.sealedOwner()));
        } catch (Erased e) {
            // The paper can still be verified; whose it was is gone.
            return paper.view("", "");
        }
    }

    /** Two first openings at once: the second waits here and finds the first one's paper. */
    private void lock(PaperDraft draft) {
        var name = draft.dossier() + draft.kind() + draft.edition();
        table.getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name).getSingleResult();
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<SealedPaper, UUID> {}
}
