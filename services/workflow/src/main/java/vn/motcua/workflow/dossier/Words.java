package vn.motcua.workflow.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.platform.vault.Erased;
import vn.motcua.platform.vault.Vault;

/** Seals what people wrote about a dossier under the dossier's key: it may name somebody. */
@ApplicationScoped
public class Words {

    private final Vault vault;
    private final ObjectMapper json;

    Words(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public byte @Nullable [] sealed(UUID dossier, Map<String, Object> words) {
        try {
            return words.isEmpty() ? null : vault.seal(dossier, json.writeValueAsBytes(words));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was said; nothing when nothing was, or when it was erased. */
    public Map<String, Object> opened(UUID dossier, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Map.of();
        }
        try {
            return json.readValue(vault.open(dossier, sealed), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (Erased e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a record. */
    public <T> T opened(UUID dossier, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(vault.open(dossier, sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
