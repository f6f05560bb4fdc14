package vn.motcua.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Derives a person's pseudonymous id from the national identity number by a keyed hash, the same in every service. Without
 * the key nobody can tell the number from the id, nor try all numbers.
 */
@ApplicationScoped
public class PersonKey {

    private final SecretKeySpec key;

    PersonKey(@ConfigProperty(name = "motcua.keys.person") String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /** @param nationalId twelve digits */
    public UUID personOf(String nationalId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hash = ByteBuffer.wrap(mac.doFinal(nationalId.getBytes(UTF_8)));
            // Version 8 is for ids made by a rule of one's own (RFC 9562).
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
