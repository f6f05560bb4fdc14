package vn.motcua.documents.paper;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.documents.archive.Downloads;
import vn.motcua.documents.dossier.Access;
import vn.motcua.documents.dossier.DossierFacts;
import vn.motcua.documents.dossier.NeighbourAway;
import vn.motcua.documents.dossier.Neighbours;
import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** The official papers of a dossier, for its owner and its officers. */
@Path("/api/documents/v1/dossiers/{dossier}/papers")
@RolesAllowed({ Roles.CITIZEN, Roles.OFFICER })
@RunOnVirtualThread
class PaperResource {

    private final Access access;
    private final Downloads downloads;
    private final Neighbours neighbours;
    private final Papers papers;
    private final SealedPapers register;

    PaperResource(Access access, Downloads downloads, Neighbours neighbours, Papers papers, SealedPapers register) {
        this.access = access;
        this.downloads = downloads;
        this.neighbours = neighbours;
        this.papers = papers;
        this.register = register;
    }

    /** @param documentId null until the paper is opened for the first time */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paper(String kind, Text title, boolean available, @Nullable UUID documentId) {}

    @GET
    public List<Paper> list(@RestPath UUID dossier) {
        var facts = access.toDossier(dossier);
        return Arrays.stream(PaperKind.values()).map(kind -> paper(facts, kind)).toList();
    }

    @GET
    @Path("{kind}.pdf")
    @Produces(MediaType.WILDCARD)
    public Response open(@RestPath UUID dossier, @RestPath String kind, @RestQuery boolean inline) {
        var paper = papers.open(dossier, PaperKind.of(kind)
                .orElseThrow(() -> ProblemException.notFound("There is no such kind of paper.")));
        return inline ? downloads.shown(paper) : downloads.saved(paper);
    }

    private Paper paper(DossierFacts dossier, PaperKind kind) {
        var kept = register.editions(dossier.id(), kind.code()).stream().findFirst().map(SealedView::document);
        return new Paper(kind.code(), kind.title(), kept.isPresent() || isDue(dossier, kind), kept.orElse(null));
    }

    private boolean isDue(DossierFacts dossier, PaperKind kind) {
        return switch (kind) {
            // It is there once it is sealed.
            case RESULT -> false;
            case PAYMENT_RECEIPT -> isPaid(dossier);
            default -> kind.mayExistIn(dossier.status()) && neighbours.paper(dossier.id(), kind.code()).isPresent();
        };
    }

    /** The other papers don't wait for payment. */
    private boolean isPaid(DossierFacts dossier) {
        try {
            return neighbours.receipt(dossier.id()).isPresent();
        } catch (NeighbourAway e) {
            return false;
        }
    }
}
