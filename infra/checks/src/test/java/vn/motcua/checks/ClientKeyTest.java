package vn.motcua.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The keys by which programs prove to Keycloak who they are, as the launcher makes, keeps and uses them. */
class ClientKeyTest {

    private static final String ISSUER = "http://localhost:8080/auth/realms/motcua";

    @TempDir
    Path folder;

    @Test
    void signsWhatItsPublicHalfProves() throws IOException, GeneralSecurityException {
        var key = Launcher.clientKey(folder, "svc-privacy", ISSUER);

        var parts = key.assertion().split("\\.");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
        verifier.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        var claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("svc-privacy").isEqualTo(claims.path("sub").asText());
        assertThat(claims.path("aud").asText()).isEqualTo(ISSUER);
        assertThat(claims.path("exp").asLong()).isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 60);
    }

    @Test
    void isKeptForItsOwnerAloneAndMadeAnewWhenItsLineIsTakenOut() throws IOException {
        var kept = folder.resolve("secrets.properties");
        Files.writeString(kept, "client.gateway=of-an-earlier-version\n");
        var first = Launcher.clientKey(folder, "gateway", ISSUER);

        assertThat(Launcher.clientKey(folder, "gateway", ISSUER).privateKey()).isEqualTo(first.privateKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
        assertThat(Files.readString(kept)).contains("client.gateway=of-an-earlier-version");

        Files.write(kept, Files.readAllLines(kept).stream().filter(line -> !line.startsWith("client-key.gateway=")).toList());

        var second = Launcher.clientKey(folder, "gateway", ISSUER);
        assertThat(second.privateKey()).isNotEqualTo(first.privateKey());
        assertThat(second.publicKey()).isNotEqualTo(first.publicKey());
    }
}
