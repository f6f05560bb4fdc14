package vn.motcua.notification.delivery;

import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.channel.Reach;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.template.Letter;

/** Takes messages of one medium. */
interface Gateway {

    Medium medium();

    /** Never throws: what goes wrong is {@link Handover.Later}. */
    Handover send(MessageView message, Letter letter, Reach reach);

    /**
     * Whether an earlier try, whose answer was lost, has reached the gateway; its number if so.
     *
     * @throws RuntimeException when that can't be told now
     */
    default Optional<String> taken(UUID message) {
        return Optional.empty();
    }
}
