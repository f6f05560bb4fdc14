package vn.motcua.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

/**
 * Wraps the keys of persons and filings, and seals what is kept for days only. Its keyset holds the newest key and, while
 * the data keys are wrapped anew, the one before, which only opens.
 */
@ApplicationScoped
public class MasterKey {

    /** What Tink puts before each of its texts: a one, and the number of the key. */
    private static final byte TINK = 1;
    private static final int PREFIX = 5;

    private final Aead aead;
    private final byte[] newest;
    private final int number;
    private final boolean alone;

    MasterKey(@ConfigProperty(name = "motcua.keys.master") String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        var handle = TinkJsonProtoKeysetFormat
                .parseKeyset(new String(Base64.getDecoder().decode(keyset), UTF_8), InsecureSecretKeyAccess.get());
        this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.number = handle.getPrimary().getId();
        this.alone = handle.size() == 1;
        this.newest = ByteBuffer.allocate(PREFIX).put(TINK).putInt(number).array();
    }

    /** The key of another keyset than the service's own. */
    public static MasterKey of(String keyset) throws GeneralSecurityException {
        return new MasterKey(keyset);
    }

    /** @param context what the text belongs to; it opens under no other */
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key can't seal", e);
        }
    }

    public byte[] open(byte[] sealed, byte[] context) {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No master key opens this", e);
        }
    }

    /** The newest key's number; no secret. */
    public String number() {
        return Integer.toUnsignedString(number);
    }

    /** Whether there is no older key any more, and so nothing that one could have sealed. */
    public boolean isAlone() {
        return alone;
    }

    /** What everything begins with that the newest key sealed. */
    public byte[] prefix() {
        return newest.clone();
    }

    /** Whether the newest key sealed it. */
    public boolean isNewest(byte[] sealed) {
        return sealed.length > PREFIX && Arrays.equals(sealed, 0, PREFIX, newest, 0, PREFIX);
    }
}
