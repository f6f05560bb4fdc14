package vn.motcua.documents.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Access;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.documents.dossier.DossierFacts;
import vn.motcua.documents.dossier.NeighbourAway;
import vn.motcua.documents.dossier.Neighbours;
import vn.motcua.documents.dossier.PaperFacts;
import vn.motcua.documents.print.Printer;
import vn.motcua.documents.print.Sheet;
import vn.motcua.documents.print.Stationery;
import vn.motcua.documents.seal.CheckCode;
import vn.motcua.documents.seal.PaperDraft;
import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.documents.seal.SealingOffice;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.time.Time;

/** Official papers: the first opening prints, seals and keeps one; from then on it is those bytes. */
@ApplicationScoped
class Papers {

    private static final String PURPOSE = "paper";

    private final Access access;
    private final Directory directory;
    private final Documents documents;
    private final Neighbours neighbours;
    private final Printer printer;
    private final Stationery stationery;
    private final SealingOffice office;
    private final SealedPapers register;
    private final Ids ids;

    Papers(Access access, Directory directory, Documents documents, Neighbours neighbours, Printer printer,
            Stationery stationery, SealingOffice office, SealedPapers register, Ids ids) {
        this.access = access;
        this.directory = directory;
        this.documents = documents;
        this.neighbours = neighbours;
        this.printer = printer;
        this.stationery = stationery;
        this.office = office;
        this.register = register;
        this.ids = ids;
    }

    /** @throws ProblemException 404 when the dossier has no such paper, or the caller may not see it */
    StoredFile open(UUID dossier, PaperKind kind) {
        var kept = newest(dossier, kind);
        if (kept.isPresent() && kind.isMadeOnce()) {
            access.toFile(kept.get());
            return kept.get();
        }
        try {
            return made(access.toDossier(dossier), kind);
        } catch (NeighbourAway e) {
            // Rather the last edition than none.
            var last = kept.orElseThrow(() -> e);
            access.toFile(last);
            return last;
        }
    }

    private Optional<StoredFile> newest(UUID dossier, PaperKind kind) {
        return register.editions(dossier, kind.code()).stream().findFirst().flatMap(paper -> documents.find(paper.document()));
    }

    private StoredFile made(DossierFacts dossier, PaperKind kind) {
        if (kind == PaperKind.RESULT) {
            throw notThere();
        }
        return kind == PaperKind.PAYMENT_RECEIPT ? receipt(dossier)
                : paper(dossier, kind, neighbours.paper(dossier.id(), kind.code()).orElseThrow(Papers::notThere));
    }

    private StoredFile paper(DossierFacts dossier, PaperKind kind, PaperFacts facts) {
        var edition = edition(kind, facts);
        return register.find(dossier.id(), kind.code(), edition).or(() -> {
            var known = known(dossier, facts);
            return Optional.of(seal(dossier, kind, edition, known, form(kind, known)));
        }).flatMap(paper -> documents.find(paper.document())).orElseThrow();
    }

    private StoredFile receipt(DossierFacts dossier) {
        var receipt = neighbours.receipt(dossier.id()).orElseThrow(Papers::notThere);
        var known = known(dossier, PaperFacts.of(dossier, receipt.paidAt()));
        var paper = seal(dossier, PaperKind.PAYMENT_RECEIPT, "1", known, Form.paymentReceipt(known, receipt));
        return documents.find(paper.document()).orElseThrow();
    }

    private Known known(DossierFacts dossier, PaperFacts facts) {
        var applicant = neighbours.applicant(dossier.id(), PURPOSE).orElseThrow(Papers::notThere);
        return new Known(facts, applicant, directory.agency(dossier.unit()), questions(dossier, facts));
    }

    /** Marks name fields; people read questions. */
    private UnaryOperator<String> questions(DossierFacts dossier, PaperFacts facts) {
        if (facts.supplement() == null) {
            return UnaryOperator.identity();
        }
        var answers = neighbours.answers(dossier.id(), PURPOSE);
        return field -> answers.flatMap(known -> known.question(field)).orElse(field);
    }

    private SealedView seal(DossierFacts dossier, PaperKind kind, String edition, Known known, Form form) {
        var check = CheckCode.random();
        var on = LocalDate.ofInstant(known.facts().at(), Time.ZONE);
        var draft = new PaperDraft(ids.next(), dossier.applicant(), known.applicant().name(), dossier.id(), dossier.code(),
                kind.code(), edition, kind.title(), null, known.agency(), on, check);
        return office.seal(draft, printer.pdf(sheet(kind, draft, form)));
    }

    private Sheet sheet(PaperKind kind, PaperDraft draft, Form form) {
        var agency = draft.agency();
        var check = draft.check().text();
        return new Sheet(kind.form(), agency.name().vi(), "", Stationery.place(agency.address().vi(), draft.issuedOn()),
                draft.title().vi(), form.below(), form.blocks(), form.signers(), draft.dossierCode(), check,
                stationery.address(check), stationery.qr(check));
    }

    /** Papers that come again are told apart by their round, or else by what they say. */
    private static String edition(PaperKind kind, PaperFacts facts) {
        if (kind.isMadeOnce()) {
            return "1";
        }
        return facts.supplement() != null ? String.valueOf(facts.supplement().round())
                : Fingerprint.of(facts.toString().getBytes(UTF_8)).substring(0, 16);
    }

    private static Form form(PaperKind kind, Known known) {
        return switch (kind) {
            case RECEIPT_SLIP -> Form.receiptSlip(known);
            case SUPPLEMENT_REQUEST -> Form.supplementRequest(known,
                    Optional.ofNullable(known.facts().supplement()).orElseThrow(Papers::notThere));
            case REFUSAL -> Form.refusal(known);
            case APOLOGY -> Form.apology(known);
            case CONTROL_SHEET -> Form.controlSheet(known);
            case WITHDRAWAL -> Form.withdrawal(known);
            case STOP -> Form.stop(known);
            // The clerk makes the one, payment knows the other.
            case RESULT, PAYMENT_RECEIPT -> throw notThere();
        };
    }

    private static ProblemException notThere() {
        return ProblemException.notFound("The dossier has no such paper.");
    }
}
