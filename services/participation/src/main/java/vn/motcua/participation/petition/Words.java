package vn.motcua.participation.petition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.vault.Erased;
import vn.motcua.platform.vault.Vault;

/** Seals and opens what either side wrote, under the petition's own key. */
@ApplicationScoped
class Words {

    private static final Content ERASED = new Content("", "", null, "", List.of());

    private final Vault vault;
    private final ObjectMapper json;

    Words(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] sealed(UUID petition, Content content) {
        try {
            return vault.seal(petition, json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sealed(UUID petition, String text) {
        return vault.seal(petition, text);
    }

    /** What the petitioner wrote; nothing when it was erased. */
    Content opened(Petition petition) {
        try {
            return json.readValue(vault.open(petition.id, petition.content), Content.class);
        } catch (Erased e) {
            return ERASED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> opened(UUID petition, byte @Nullable [] sealed) {
        try {
            return sealed == null ? Optional.empty() : Optional.of(vault.openText(petition, sealed));
        } catch (Erased e) {
            return Optional.empty();
        }
    }
}
