package vn.motcua.privacy.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.google.crypto.tink.subtle.Ed25519Sign;

/** Signs as the log: Ed25519, in the form of C2SP's signed notes, which other transparency logs use as well. */
@ApplicationScoped
class LogKey {

    /** The kind of signature: Ed25519. */
    private static final byte ALGORITHM = 1;
    private static final int ID_LENGTH = 4;

    private final String origin;
    private final byte[] publicKey;
    private final byte[] id;
    private final Ed25519Sign signer;

    /**
     * @param origin the log's name, for ever
     * @param seed   32 random bytes in Base64
     */
    LogKey(@ConfigProperty(name = "motcua.audit.origin") String origin,
            @ConfigProperty(name = "motcua.keys.audit") String seed) throws GeneralSecurityException {
        var keys = Ed25519Sign.KeyPair.newKeyPairFromSeed(Base64.getDecoder().decode(seed));
        this.origin = origin;
        this.publicKey = joined(new byte[] { ALGORITHM }, keys.getPublicKey());
        this.id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(joined((origin + "\n").getBytes(UTF_8), publicKey)),
                ID_LENGTH);
        this.signer = new Ed25519Sign(keys.getPrivateKey());
    }

    String origin() {
        return origin;
    }

    /** What everybody needs to check signatures, on one line: name, key's id and key. */
    String verifier() {
        return origin + "+" + HexFormat.of().formatHex(id) + "+" + Base64.getEncoder().encodeToString(publicKey);
    }

    /** The text and, below a blank line, the signature. */
    String signed(String text) {
        try {
            var signature = joined(id, signer.sign(text.getBytes(UTF_8)));
            return text + "\n— " + origin + " " + Base64.getEncoder().encodeToString(signature) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
