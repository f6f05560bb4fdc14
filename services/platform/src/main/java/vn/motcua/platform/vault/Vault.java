package vn.motcua.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

/**
 * Encrypts personal data (AES-256-GCM) under a key of its owner's (a person or a filing), which the master key wraps.
 * Erasure destroys the owner's key.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Vault {

    private final EntityManager database;
    private final Aead master;

    Vault(EntityManager database, @ConfigProperty(name = "motcua.keys.master") String keyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.database = database;
        this.master = TinkJsonProtoKeysetFormat
                .parseKeyset(new String(Base64.getDecoder().decode(keyset), UTF_8), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Seals under the owner's key, which comes into being with the first use. */
    public byte[] seal(UUID owner, byte[] plain) {
        try {
            return keyOf(owner).or(() -> Optional.of(newKey(owner))).orElseThrow().encrypt(plain, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal data of " + owner, e);
        }
    }

    public byte[] seal(UUID owner, String plain) {
        return seal(owner, plain.getBytes(UTF_8));
    }

    /** @throws Erased when the owner's key was destroyed */
    public byte[] open(UUID owner, byte[] sealed) {
        try {
            return keyOf(owner).orElseThrow(() -> new Erased(owner)).decrypt(sealed, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open data of " + owner, e);
        }
    }

    public String openText(UUID owner, byte[] sealed) {
        return new String(open(owner, sealed), UTF_8);
    }

    /** Erases everything that was sealed for the owner. */
    public void destroyKey(UUID owner) {
        database.createNativeQuery("delete from data_key where owner = ?1").setParameter(1, owner).executeUpdate();
    }

    private Optional<Aead> keyOf(UUID owner) {
        List<?> found = database.createNativeQuery("select wrapped from data_key where owner = ?1", byte[].class)
                .setParameter(1, owner).getResultList();
        return found.stream().findFirst().map(wrapped -> unwrapped(owner, (byte[]) wrapped));
    }

    private Aead newKey(UUID owner) {
        try {
            var wrapped = master.encrypt(Random.randBytes(32), bytes(owner));
            database.createNativeQuery("insert into data_key (owner, wrapped) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, owner).setParameter(2, wrapped).executeUpdate();
            return keyOf(owner).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key for " + owner, e);
        }
    }

    private Aead unwrapped(UUID owner, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, bytes(owner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key doesn't open the key of " + owner, e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
