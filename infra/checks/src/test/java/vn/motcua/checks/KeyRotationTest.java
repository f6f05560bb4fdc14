package vn.motcua.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

/** A new master key is given to one instance after the other while all of them wrap and open. */
class KeyRotationTest {

    private static final byte[] WHOSE = "whose".getBytes(UTF_8);
    private static final byte[] WHAT = "what".getBytes(UTF_8);

    @TempDir
    Path folder;

    @BeforeAll
    static void knowTheCipher() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void letsInstancesBesideEachOtherOpenWhatEitherWrapped() throws GeneralSecurityException {
        var keysets = Launcher.keysets(folder, "announce", "renew");

        for (int step = 1; step < keysets.size(); step++) {
            var before = master(keysets.get(step - 1));
            var after = master(keysets.get(step));
            assertThat(opens(before, after)).isTrue();
            assertThat(opens(after, before)).isTrue();
        }
    }

    @Test
    void retiresTheOlderKeyOnceNobodyWrapsWithIt() throws GeneralSecurityException {
        var keysets = Launcher.keysets(folder, "announce", "renew", "retire");
        var first = master(keysets.getFirst());
        var renewed = master(keysets.get(2));
        var retired = master(keysets.getLast());

        assertThat(opens(renewed, retired)).isTrue();
        assertThat(opens(retired, renewed)).isTrue();
        assertThat(opens(retired, first)).isFalse();
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        var keysets = Launcher.keysets(folder, "announce", "announce", "renew", "announce", "renew");

        assertThat(keysets.get(1)).isNotEqualTo(keysets.getFirst());
        assertThat(keysets.get(2)).isEqualTo(keysets.get(1));
        assertThat(keysets.get(3)).isNotEqualTo(keysets.get(2));
        assertThat(keysets.getLast()).isEqualTo(keysets.get(3));
    }

    @Test
    void whoWasNotToldOfANewKeyCantOpenWhatItWrapped() throws GeneralSecurityException {
        var keysets = Launcher.keysets(folder, "renew");
        var untold = master(keysets.getFirst());
        var renewed = master(keysets.getLast());

        assertThat(opens(renewed, untold)).isTrue();
        assertThat(opens(untold, renewed)).isFalse();
    }

    /** As the services read it. */
    private static Aead master(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat
                .parseKeyset(new String(Base64.getDecoder().decode(keyset), UTF_8), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static boolean opens(Aead one, Aead wrappedByOther) throws GeneralSecurityException {
        var sealed = wrappedByOther.encrypt(WHAT, WHOSE);
        try {
            return new String(one.decrypt(sealed, WHOSE), UTF_8).equals(new String(WHAT, UTF_8));
        } catch (GeneralSecurityException unknown) {
            return false;
        }
    }
}
