package vn.motcua.notification.delivery;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.channel.Channels;
import vn.motcua.notification.channel.Contacts;
import vn.motcua.notification.channel.Reach;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.message.Messages;
import vn.motcua.notification.template.Letter;
import vn.motcua.notification.template.Letters;
import vn.motcua.platform.vault.Erased;

/** Hands messages over, one claim at a time; no transaction is open while a gateway is called. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int BATCH = 50;
    /** Pauses after each failed try; then it is over. Together about nine hours. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(2), Duration.ofHours(6));
    private static final Duration CONTACT_PAUSE = Duration.ofSeconds(10);
    /** Zalo has a stand-in, and isn't waited for. */
    private static final int ZALO_TRIES = 2;

    private final Messages messages;
    private final Contacts contacts;
    private final Channels channels;
    private final Letters letters;
    private final Balance balance;
    private final Endings endings;
    private final Map<Medium, Gateway> gateways = new EnumMap<>(Medium.class);

    Sender(Messages messages, Contacts contacts, Channels channels, Letters letters, Balance balance, Endings endings,
            @Any Instance<Gateway> gateways) {
        this.messages = messages;
        this.contacts = contacts;
        this.channels = channels;
        this.letters = letters;
        this.balance = balance;
        this.endings = endings;
        gateways.forEach(gateway -> this.gateways.put(gateway.medium(), gateway));
    }

    @Scheduled(identity = "send", every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        var claimed = messages.claim(BATCH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(message -> threads.submit(() -> sendQuietly(message)));
        }
    }

    private void sendQuietly(MessageView message) {
        try {
            send(message);
        } catch (Erased e) {
            messages.skipped(message.id(), "erased");
        } catch (RuntimeException e) {
            LOG.warnf("Message %s waits: %s", message.id(), e.getMessage());
            again(message, e.getClass().getSimpleName());
        }
    }

    private void send(MessageView message) {
        Optional<Reach> reach;
        try {
            reach = reach(message);
        } catch (Erased e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.infof("The contact for message %s isn't known yet: %s", message.id(), e.getMessage());
            messages.postpone(message.id(), CONTACT_PAUSE, "contact-unknown");
            return;
        }
        if (reach.isEmpty()) {
            endings.skipped(message, "no-address");
        } else if (message.medium() == Medium.ZALO && message.tries() == 1 && !balance.mayTake(Medium.ZALO)) {
            endings.skipped(message, "zalo-not-trusted");
        } else {
            handOver(message, reach.get());
        }
    }

    private Optional<Reach> reach(MessageView message) {
        return message.channel().isPresent()
                ? contacts.unconfirmed(message.channel().get(), message.recipient(), message.medium())
                : contacts.reach(message.about(), message.recipient(), message.medium());
    }

    private void handOver(MessageView message, Reach reach) {
        var gateway = Optional.ofNullable(gateways.get(message.medium())).orElseThrow();
        var earlier = message.tries() > 1 ? gateway.taken(message.id()) : Optional.<String> empty();
        if (earlier.isPresent()) {
            messages.sent(message.id(), earlier.get());
            return;
        }
        switch (gateway.send(message, letter(message, reach), reach)) {
            case Handover.Taken taken -> messages.sent(message.id(), taken.number());
            case Handover.Done _ -> messages.delivered(message.id());
            case Handover.Refused refused -> endings.failed(message, refused.reason());
            case Handover.Later later -> {
                balance.failed(message.medium());
                again(message, later.reason());
            }
        }
    }

    private Letter letter(MessageView message, Reach reach) {
        var details = new HashMap<>(message.details());
        message.channel().flatMap(channels::code).ifPresent(code -> details.put("secret", code));
        return letters.write(message.template(), message.templateVersion(), details, reach.language());
    }

    private void again(MessageView message, String reason) {
        var most = message.medium() == Medium.ZALO ? ZALO_TRIES : PAUSES.size();
        if (message.tries() > most) {
            endings.failed(message, reason);
        } else {
            messages.tryAgain(message.id(), PAUSES.get(message.tries() - 1), reason);
        }
    }
}
