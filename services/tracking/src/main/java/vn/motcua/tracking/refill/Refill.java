package vn.motcua.tracking.refill;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.tracking.timeline.Timelines;

/** Fetches facts that never came from their owner; a fact that is there already changes nothing. */
@ApplicationScoped
class Refill {

    private static final Logger LOG = Logger.getLogger(Refill.class);

    private final Timelines timelines;
    private final HistoryClient workflow;

    Refill(Timelines timelines, @RestClient HistoryClient workflow) {
        this.timelines = timelines;
        this.workflow = workflow;
    }

    @Scheduled(identity = "refill", every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refill() {
        timelines.claimGaps(20).forEach(this::refill);
    }

    private void refill(UUID dossier) {
        try {
            workflow.history(dossier).items().forEach(step -> timelines.walk(step.fact()));
        } catch (RuntimeException e) {
            LOG.warnf("The gap in %s waits: %s", dossier, e.getMessage());
        }
    }
}
