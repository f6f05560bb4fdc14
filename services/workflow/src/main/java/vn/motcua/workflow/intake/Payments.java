package vn.motcua.workflow.intake;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.State;
import vn.motcua.workflow.dossier.Step;

/** What payment says and what it means for a dossier; two topics may overtake each other, so what comes early waits. */
@ApplicationScoped
@Transactional
class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class);
    private static final Actor PORTAL = new Actor.Portal();
    private static final String UNPAID = "Quá hạn thanh toán mà chưa nộp đủ số tiền được yêu cầu.";

    private final Dossiers dossiers;
    private final Session database;
    private final ObjectMapper json;

    Payments(Dossiers dossiers, Session database, ObjectMapper json) {
        this.dossiers = dossiers;
        this.database = database;
        this.json = json;
    }

    /**
     * An application and what payment says of it wait for each other: heard in the same moment, each would miss what the other is
     * about to write, and the dossier would wait for its fee for ever.
     */
    void meet(UUID dossier) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                .setParameter(1, dossier.getLeastSignificantBits()).getSingleResult();
    }

    void apply(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Settled settled -> {
                if (!dossiers.takeIfPossible(settled.dossier(), new Step.Settle(settled.amount(), settled.at()), PORTAL)) {
                    // A payment after lapse or withdrawal: payment opens the refund, nothing moves here.
                    LOG.warnf("Dossier %s owes nothing, but bill %s was settled", settled.dossier(), settled.bill());
                }
            }
            case PaymentEvent.Lapsed lapsed -> lapse(lapsed);
            case PaymentEvent.Requested _,PaymentEvent.AttemptFailed _,PaymentEvent.RefundOpened _,PaymentEvent.Refunded _,PaymentEvent.RefundDeclined _ -> {
                // The bill is open or the money goes back: the dossier stands where it stood.
            }
        }
    }

    void keepEarly(PaymentEvent event) {
        try {
            database.createNativeMutationQuery("insert into early_payment (dossier, fact, body) values (?1, ?2, ?3)")
                    .setParameter(1, event.dossier()).setParameter(2, event.id())
                    .setParameter(3, json.writerFor(PaymentEvent.class).writeValueAsString(event)).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out what was heard before its application, in order. */
    List<PaymentEvent> heardEarly(UUID dossier) {
        return database.createNativeQuery("delete from early_payment where dossier = ?1 returning body", String.class)
                .setParameter(1, dossier).getResultList().stream().map(body -> parsed(body))
                .sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }

    private void lapse(PaymentEvent.Lapsed lapsed) {
        var id = lapsed.dossier();
        boolean filing = dossiers.takeIfPossible(id, new Step.Lapse(), PORTAL);
        if (!filing && dossiers.standsAt(id, State.FEE_DUE_BEFORE_ACCEPTANCE)) {
            dossiers.takeIfPossible(id, new Step.Refuse("fee-unpaid", UNPAID, ""), PORTAL);
        } else if (!filing && dossiers.standsAt(id, State.OBLIGATION)) {
            dossiers.takeIfPossible(id, new Step.Stop("obligation-unpaid", UNPAID, ""), PORTAL);
        }
    }

    private PaymentEvent parsed(String body) {
        try {
            return json.readValue(body, PaymentEvent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
