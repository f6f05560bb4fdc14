package vn.motcua.notification.channel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.NotificationEvent.Medium;

/**
 * Finds where a filing's news go: what the applicant gave in the filing, else the person's own confirmed address; never to
 * a medium that the person has muted.
 */
@ApplicationScoped
public class Contacts {

    private static final String PURPOSE = "notification";

    private final EformsClient eforms;
    private final ContactBook book;
    private final Channels channels;

    Contacts(@RestClient EformsClient eforms, ContactBook book, Channels channels) {
        this.eforms = eforms;
        this.book = book;
        this.channels = channels;
    }

    /**
     * Asks eforms when the filing's contact isn't known yet; call it outside a transaction.
     *
     * @throws RuntimeException when eforms can't be asked now
     */
    public Optional<Reach> reach(UUID dossier, UUID person, Medium medium) {
        var preference = channels.preference(person);
        if (preference.muted().contains(medium)) {
            return Optional.empty();
        }
        var contact = book.find(dossier, person).orElseGet(() -> learn(dossier, person));
        var language = preference.language().orElse("en".equals(contact.language()) ? "en" : "vi");
        return given(contact, medium).or(() -> channels.confirmed(person, medium))
                .map(address -> new Reach(medium, address, language));
    }

    /** The address that is being confirmed. */
    public Optional<Reach> unconfirmed(UUID channel, UUID person, Medium medium) {
        var language = channels.preference(person).language().orElse("vi");
        return channels.address(channel).map(address -> new Reach(medium, address, language));
    }

    private EformsClient.Contact learn(UUID dossier, UUID person) {
        var contact = asked(dossier);
        book.keep(dossier, person, contact);
        return contact;
    }

    private EformsClient.Contact asked(UUID dossier) {
        try {
            return eforms.contact(dossier, PURPOSE);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                // Not filed with us: there is no contact, nor will there be one.
                return new EformsClient.Contact(null, null, null, null, List.of());
            }
            throw e;
        }
    }

    private static Optional<String> given(EformsClient.Contact contact, Medium medium) {
        var chosen = contact.consents() == null ? List.of("MAIL", "SMS", "ZALO") : contact.consents();
        return switch (medium) {
            case MAIL -> chosen(chosen.contains("MAIL"), contact.email());
            case ZALO -> chosen(chosen.contains("ZALO"), contact.zalo() == null ? contact.phone() : contact.zalo());
            // Who wants to be told by Zalo but can't be is told by SMS.
            case SMS -> chosen(chosen.contains("SMS") || chosen.contains("ZALO"), contact.phone());
            case INBOX -> Optional.empty();
        };
    }

    private static Optional<String> chosen(boolean wanted, @Nullable String address) {
        return wanted ? Optional.ofNullable(address).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
