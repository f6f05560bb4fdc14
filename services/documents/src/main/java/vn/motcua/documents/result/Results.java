package vn.motcua.documents.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.contracts.Text;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.documents.dossier.FilingView;
import vn.motcua.documents.dossier.NeighbourAway;
import vn.motcua.documents.dossier.Neighbours;
import vn.motcua.documents.print.Printer;
import vn.motcua.documents.print.Sheet;
import vn.motcua.documents.print.Sheet.Signer;
import vn.motcua.documents.print.Stationery;
import vn.motcua.documents.seal.CheckCode;
import vn.motcua.documents.seal.Force;
import vn.motcua.documents.seal.PaperDraft;
import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.documents.seal.SealingOffice;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** Makes the results that procedures end with; a dossier has one in force. */
@ApplicationScoped
class Results {

    static final String KIND = "result";
    private static final String PURPOSE = "result-issue";

    /** A result on its way: made now, or found because it was made before. */
    record Made(PaperDraft draft, byte[] pdf) {}

    private final Directory directory;
    private final Neighbours neighbours;
    private final Printer printer;
    private final Stationery stationery;
    private final SealingOffice office;
    private final SealedPapers papers;
    private final Wordings wordings;
    private final Ids ids;

    Results(Directory directory, Neighbours neighbours, Printer printer, Stationery stationery, SealingOffice office,
            SealedPapers papers, Wordings wordings, Ids ids) {
        this.directory = directory;
        this.neighbours = neighbours;
        this.printer = printer;
        this.stationery = stationery;
        this.office = office;
        this.papers = papers;
        this.wordings = wordings;
        this.ids = ids;
    }

    /** The result that is in force, when there is one. */
    Optional<SealedView> inForce(UUID dossier) {
        return papers.editions(dossier, KIND).stream().filter(paper -> paper.force() == Force.VALID).findFirst();
    }

    /** Prints and seals the result, outside any transaction; it counts once it is registered. */
    Made make(ResultResource.Issue issue) {
        var filing = filing(issue);
        var answers = neighbours.answers(issue.dossier(), PURPOSE)
                .orElseThrow(() -> ProblemException.notFound("No such dossier."));
        var template = wordings.of(issue.procedure(), issue.version());
        var filler = new Filler(template, answers, issue.content(), issue.number(), issue.issuedOn());
        var blocks = filler.blocks();
        var draft = draft(issue, filing, template, filler.owner());
        var sheet = sheet(issue, draft, template, blocks);
        return new Made(draft, office.sealed(draft, printer.pdf(sheet)));
    }

    private FilingView filing(ResultResource.Issue issue) {
        var filing = directory.filing(issue.dossier()).orElseThrow(() -> new NeighbourAway("eforms"));
        if (!filing.code().equals(issue.code())) {
            throw ProblemException.unprocessable("wrong-code", "The dossier has another code.");
        }
        return filing;
    }

    private PaperDraft draft(ResultResource.Issue issue, FilingView filing, ResultTemplate template, String owner) {
        var edition = papers.editions(issue.dossier(), KIND).size() + 1;
        return new PaperDraft(ids.next(), filing.applicant(), owner, issue.dossier(), issue.code(), KIND,
                String.valueOf(edition), template.title(), issue.number(), directory.agency(issue.unit()),
                issue.issuedOn(), CheckCode.random());
    }

    private Sheet sheet(ResultResource.Issue issue, PaperDraft draft, ResultTemplate template, List<Sheet.Block> blocks) {
        var title = Optional.ofNullable(template.signer()).orElse(issue.signer().title());
        var agency = draft.agency();
        var check = draft.check().text();
        return new Sheet("", agency.name().vi(), issue.number(), place(agency.address(), issue.issuedOn()),
                template.title().vi(), "", blocks,
                List.of(new Signer(title, issue.signer().name(), "(Đã ký và đóng dấu điện tử)")),
                issue.code(), check, stationery.address(check), stationery.qr(check));
    }

    private static String place(Text address, LocalDate date) {
        return Stationery.place(address.vi(), date);
    }
}
