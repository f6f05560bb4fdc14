package vn.motcua.documents.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.operator.OperatorCreationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.documents.seal.Certificates.Holder;

/**
 * The demo authority's keys and those it gave to agencies, in one PKCS #12 file. What is missing is made when it is first
 * needed; several instances share the file and wait for each other.
 */
@ApplicationScoped
class KeyChain {

    private static final String AUTHORITY = "authority";
    private static final String TIMESTAMPS = "timestamps";

    /** What makes a key that is missing. */
    private interface Maker {
        Holder make(Certificates certificates) throws GeneralSecurityException, IOException, OperatorCreationException;
    }

    private final Path file;
    private final char[] password;
    private final String crlAddress;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    KeyChain(@ConfigProperty(name = "motcua.seal.key-store") Path file,
            @ConfigProperty(name = "motcua.seal.password") Optional<String> password,
            @ConfigProperty(name = "motcua.keys.master") String master,
            @ConfigProperty(name = "motcua.public-url") String publicUrl, Clock clock) {
        this.file = file.toAbsolutePath();
        // Without a password of its own the key store is locked by what the master key says about it.
        this.password = password.orElseGet(() -> Fingerprint.of(("seals " + master).getBytes(UTF_8))).toCharArray();
        this.crlAddress = publicUrl + "/api/documents/v1/seals/revocations.crl";
        this.clock = clock;
    }

    Holder authority() {
        return held(AUTHORITY, Certificates::authority);
    }

    Holder timestamps() {
        var authority = authority();
        return held(TIMESTAMPS, certificates -> certificates.timestamps(authority));
    }

    Holder agency(String unit, String name) {
        var authority = authority();
        return held("agency-" + unit, certificates -> certificates.agency(authority, name, unit));
    }

    byte[] revocationList() {
        try {
            return certificates().emptyRevocationList(authority());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("No revocation list could be made", e);
        }
    }

    /** When the first of the certificates ends; empty while there is none. */
    Optional<Instant> firstEnd() {
        try {
            // The file is replaced as a whole, so reading needs no lock.
            var store = load();
            var ends = new TreeSet<Instant>();
            for (var alias : Collections.list(store.aliases())) {
                ends.add(((X509Certificate) store.getCertificate(alias)).getNotAfter().toInstant());
            }
            return ends.stream().findFirst();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key store " + file + " can't be read", e);
        }
    }

    private Holder held(String alias, Maker maker) {
        lock.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
                var store = load();
                if (!store.containsAlias(alias)) {
                    save(store, alias, maker.make(certificates()));
                }
                return new Holder((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
            }
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The key store " + file + " can't be used", e);
        } finally {
            lock.unlock();
        }
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        } else {
            store.load(null, password);
        }
        return store;
    }

    private void save(KeyStore store, String alias, Holder holder) throws GeneralSecurityException, IOException {
        var chain = store.containsAlias(AUTHORITY)
                ? new Certificate[] { holder.certificate(), store.getCertificate(AUTHORITY) }
                : new Certificate[] { holder.certificate() };
        store.setKeyEntry(alias, holder.key(), password, chain);
        // A temporary file is its owner's alone to read.
        var fresh = Files.createTempFile(file.getParent(), "seals", ".new");
        try (var out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Certificates certificates() {
        return new Certificates(crlAddress, clock.instant());
    }
}
