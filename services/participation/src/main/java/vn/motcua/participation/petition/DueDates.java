package vn.motcua.participation.petition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.contracts.TimeLimit;
import vn.motcua.participation.petition.Step.Due;
import vn.motcua.platform.time.Time;

/** When an answer is due. A petition is never refused because workflow is away. */
@ApplicationScoped
class DueDates {

    private static final Logger LOG = Logger.getLogger(DueDates.class);
    private static final int HOURS_OF_A_DAY = 24;

    private final DueDateClient workflow;

    DueDates(@RestClient DueDateClient workflow) {
        this.workflow = workflow;
    }

    /** Call it outside a transaction: it may take a second or two. */
    Due of(Instant from, TimeLimit limit, String agency) {
        try {
            var answer = workflow.dueDate(LocalDateTime.ofInstant(from, Time.ZONE).truncatedTo(ChronoUnit.SECONDS),
                    limit.amount(), limit.unit(), agency);
            return new Due(answer.due().atZone(Time.ZONE).toInstant(), answer.provisional(), false);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("Due time stays provisional, workflow doesn't tell it: %s", e.getMessage());
            return cautious(from, limit);
        }
    }

    /** As many days or hours of the clock as the law gives working ones: never later than the true due time. */
    static Due cautious(Instant from, TimeLimit limit) {
        var hours = limit.unit() == TimeLimit.Unit.HOUR ? limit.amount() : (long) limit.amount() * HOURS_OF_A_DAY;
        return new Due(from.plus(hours, ChronoUnit.HOURS), true, true);
    }
}
