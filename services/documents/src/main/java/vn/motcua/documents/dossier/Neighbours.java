package vn.motcua.documents.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.contracts.ProcedureTerms;

/** The services that know of dossiers and petitions, asked as the caller; none of them answers for longer than three seconds. */
@ApplicationScoped
public class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    /** Not the caller's to see, not there, or not yet at the point where the paper exists. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404, 409, 410);

    private final WorkflowClient workflow;
    private final EformsClient eforms;
    private final PaymentClient payment;
    private final ParticipationClient participation;
    private final CatalogueClient catalogue;

    Neighbours(@RestClient WorkflowClient workflow, @RestClient EformsClient eforms, @RestClient PaymentClient payment,
            @RestClient ParticipationClient participation, @RestClient CatalogueClient catalogue) {
        this.workflow = workflow;
        this.eforms = eforms;
        this.payment = payment;
        this.participation = participation;
        this.catalogue = catalogue;
    }

    /** The dossier, when workflow lets the caller read it. */
    public Optional<DossierFacts> dossier(UUID dossier) {
        return asked("workflow", () -> workflow.dossier(dossier));
    }

    /** The rules of a version, when there is one. */
    public Optional<ProcedureTerms> terms(String procedure, int version) {
        return asked("catalogue", () -> catalogue.terms(procedure, version));
    }

    /** For whom the caller is filling in this draft at the counter, when they are. */
    public Optional<UUID> ownerAtCounter(UUID draft) {
        return asked("eforms", () -> eforms.counterDraft(draft)).map(EformsClient.CounterDraft::owner);
    }

    /** The petition with which the file goes, when the caller handles it. */
    public Optional<Attached> attached(UUID file) {
        return asked("participation", () -> participation.attached(file));
    }

    /** The consultation, when the caller is of the agency that holds it. */
    public Optional<ConsultationFacts> consultation(UUID consultation) {
        return asked("participation", () -> participation.consultation(consultation));
    }

    /** The consultation beside which the file stands, when the caller may read it; a draft is its agency's alone. */
    public Optional<Beside> beside(UUID file) {
        return asked("participation", () -> participation.beside(file));
    }

    /** What a paper says of the dossier's way, when there is such a paper. */
    public Optional<PaperFacts> paper(UUID dossier, String kind) {
        return asked("workflow", () -> workflow.paper(dossier, kind));
    }

    public Optional<Applicant> applicant(UUID dossier, String purpose) {
        return asked("eforms", () -> eforms.summary(dossier, purpose));
    }

    /** Everything that was answered in the form. */
    public Optional<Answers> answers(UUID dossier, String purpose) {
        return asked("eforms", () -> eforms.answers(dossier, purpose)).map(Answers::new);
    }

    /** The receipt of the dossier's first settled bill. */
    public Optional<PaymentReceipt> receipt(UUID dossier) {
        return asked("payment", () -> payment.of(dossier)).stream()
                .flatMap(List::stream)
                .filter(bill -> "SETTLED".equals(bill.state()))
                .findFirst()
                .flatMap(bill -> asked("payment", () -> payment.receipt(bill.bill())));
    }

    private static <T> Optional<T> asked(String neighbour, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            if (NOT_THERE.contains(e.getResponse().getStatus())) {
                return Optional.empty();
            }
            throw away(neighbour, e);
        } catch (ProcessingException e) {
            throw away(neighbour, e);
        }
    }

    private static NeighbourAway away(String neighbour, Exception cause) {
        LOG.warnf("%s does not answer: %s", neighbour, cause.getMessage());
        return new NeighbourAway(neighbour);
    }
}
