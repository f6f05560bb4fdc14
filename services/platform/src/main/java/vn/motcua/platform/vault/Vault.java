package vn.motcua.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

/**
 * Encrypts personal data (AES-256-GCM) under a key of its owner's (a person or a filing), which the master key wraps.
 * Erasure destroys the owner's key.
 */
@ApplicationScoped
@Transactional(value = TxType.MANDATORY, dontRollbackOn = Erased.class)
public class Vault {

    private final EntityManager database;
    private final MasterKey master;

    Vault(EntityManager database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** Seals under the owner's key, which comes into being with the first use. */
    public byte[] seal(UUID owner, byte[] plain) {
        try {
            return keyOf(owner).or(() -> Optional.of(newKey(owner))).orElseThrow().encrypt(plain, context(owner));
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
            return keyOf(owner).orElseThrow(() -> new Erased(owner)).decrypt(sealed, context(owner));
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
        var wrapped = master.seal(Random.randBytes(32), context(owner));
        database.createNativeQuery("insert into data_key (owner, wrapped) values (?1, ?2) on conflict do nothing")
                .setParameter(1, owner).setParameter(2, wrapped).executeUpdate();
        return keyOf(owner).orElseThrow();
    }

    private Aead unwrapped(UUID owner, byte[] wrapped) {
        try {
            return new AesGcmJce(master.open(wrapped, context(owner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + owner + " can't be used", e);
        }
    }

    /** A key, and what is sealed with it, opens for its own owner only. */
    public static byte[] context(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
