package vn.motcua.notification.channel;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;

import vn.motcua.platform.vault.Vault;

/** Keeps the contacts of filings, sealed under the person's key. */
@ApplicationScoped
@Transactional
class ContactBook {

    private final Session database;
    private final Vault vault;
    private final ObjectMapper json;

    ContactBook(Session database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    Optional<EformsClient.Contact> find(UUID dossier, UUID person) {
        return database.createNativeQuery("select sealed from filing_contact where dossier = ?1", byte[].class)
                .setParameter(1, dossier).getResultStream().findFirst().map(sealed -> read(vault.open(person, sealed)));
    }

    void keep(UUID dossier, UUID person, EformsClient.Contact contact) {
        try {
            database.createNativeMutationQuery("""
                    insert into filing_contact (dossier, person, sealed) values (?1, ?2, ?3)
                    on conflict (dossier) do update set sealed = ?3""")
                    .setParameter(1, dossier).setParameter(2, person)
                    .setParameter(3, vault.seal(person, json.writeValueAsBytes(contact))).executeUpdate();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private EformsClient.Contact read(byte[] contact) {
        try {
            return json.readValue(contact, EformsClient.Contact.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
