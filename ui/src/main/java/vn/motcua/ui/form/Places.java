package vn.motcua.ui.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.shell.Remembered;

/** Provinces and communes, remembered for an hour: they change by law, not by the minute. */
@ApplicationScoped
public class Places {

    private static final Duration FRESH = Duration.ofHours(1);

    private final CatalogueClient catalogue;
    private final Map<String, Remembered<List<Place>>> known = new ConcurrentHashMap<>();

    Places(@RestClient CatalogueClient catalogue) {
        this.catalogue = catalogue;
    }

    public List<Place> provinces() {
        return remembered("", () -> catalogue.provinces().items());
    }

    /** Empty for what is no province. */
    public List<Place> communes(String province) {
        return province.matches("\\d{2}") ? remembered(province, () -> catalogue.communes(province).items()) : List.of();
    }

    private List<Place> remembered(String key, Supplier<List<Place>> ask) {
        return known.computeIfAbsent(key, _ -> new Remembered<>(FRESH)).or(ask).orElse(List.of());
    }
}
