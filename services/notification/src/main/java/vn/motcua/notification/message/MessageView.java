package vn.motcua.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.template.Template;

/**
 * A message as the other features see it.
 *
 * @param about   the dossier, or the channel that is being confirmed
 * @param channel the address it must go to, when it confirms that address
 * @param tries   how often it was taken in hand, this time included
 */
public record MessageView(UUID id, UUID fact, UUID about, UUID recipient, Medium medium, Optional<UUID> channel,
        Template template, int templateVersion, Map<String, String> details, State state, Instant createdAt, int tries,
        Optional<Instant> sentAt, Optional<Instant> readAt) {}
