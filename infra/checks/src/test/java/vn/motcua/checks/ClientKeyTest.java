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
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The keys by which programs prove to Keycloak who they are, as the launcher makes, keeps and uses them. */
class ClientKeyTest {

    private static final String ISSUER = "http://localhost:8080/auth/realms/motcua";

    private static final Pattern ACCOUNT = Pattern.compile("(?m)^quarkus\\.oidc-client\\.client-id=(.+)$");

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

    /** Of the realm's accounts for programs; {@code svc-privacy} is that of the operators' commands. */
    @Test
    void noAccountIsThereThatNobodyUses() throws IOException {
        var realm = new JsonMapper().readTree(Repository.read(Repository.ROOT.resolve("infra/keycloak/realm-motcua.json")));
        var accounts = realm.path("clients").valueStream().filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText());

        assertThat(accounts).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("svc-privacy"),
                Repository.services().stream()
                        .map(service -> "services/" + service + "/src/main/resources/application.properties")
                        .flatMap(file -> ACCOUNT.matcher(Repository.read(Repository.ROOT.resolve(file))).results())
                        .map(found -> found.group(1)))
                .toList());
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
