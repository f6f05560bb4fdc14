package vn.motcua.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Six-digit codes, derived by a keyed hash from the channel and the moment of asking. */
@ApplicationScoped
class Codes {

    private final SecretKeySpec key;

    Codes(@ConfigProperty(name = "motcua.keys.person") String person) {
        var master = new SecretKeySpec(Base64.getDecoder().decode(person), "HmacSHA256");
        this.key = new SecretKeySpec(hash(master, "channel-code".getBytes(UTF_8)), "HmacSHA256");
    }

    String of(UUID channel, Instant asked) {
        var number = ByteBuffer.wrap(hash(key, (channel + " " + asked).getBytes(UTF_8))).getLong() >>> 1;
        return "%06d".formatted(number % 1_000_000);
    }

    boolean fits(UUID channel, Instant asked, String typed) {
        return MessageDigest.isEqual(of(channel, asked).getBytes(UTF_8), typed.strip().getBytes(UTF_8));
    }

    private static byte[] hash(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
