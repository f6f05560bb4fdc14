package vn.motcua.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.notification.message.Messages;

/** Gives up on gateways that take messages and never report: after a while the next medium is tried. */
@ApplicationScoped
class ReportWatch {

    private final Messages messages;
    private final Endings endings;

    ReportWatch(Messages messages, Endings endings) {
        this.messages = messages;
        this.endings = endings;
    }

    @Scheduled(identity = "reports", every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void watch() {
        messages.withoutReport(100).forEach(message -> endings.failed(message, "no-report"));
    }
}
