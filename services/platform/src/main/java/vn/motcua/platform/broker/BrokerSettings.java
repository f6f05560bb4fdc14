package vn.motcua.platform.broker;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;

/** The settings that channels use as well ({@code kafka.*}): in a cluster they carry the service's certificate. */
@ApplicationScoped
public class BrokerSettings {

    private final Map<String, Object> shared;

    BrokerSettings(@Identifier("default-kafka-broker") Map<String, Object> shared) {
        this.shared = shared;
    }

    /** What is shared, with what one client wants for itself. */
    public Map<String, Object> with(Map<String, Object> own) {
        var settings = new HashMap<>(shared);
        // Readers' own: it would be complained about.
        settings.remove("group.id");
        settings.putAll(own);
        return settings;
    }
}
