package vn.motcua.eforms.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.contracts.Text;

/** The catalogue's provinces and communes, kept for a day; while it is away the old copy serves, or none. */
@ApplicationScoped
class Places implements PlaceBook {

    private static final Logger LOG = Logger.getLogger(Places.class);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(20);
    private static final String COUNTRY = "VN";

    private record Copy(Map<String, Text> names, Instant until) {}

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final CatalogueClient catalogue;
    private final Clock clock;

    Places(@RestClient CatalogueClient catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Knowledge knows(String province, String commune) {
        var provinces = provinces();
        if (provinces.isEmpty()) {
            return Knowledge.UNSURE;
        }
        if (!provinces.containsKey(province)) {
            return Knowledge.NO;
        }
        var communes = communes(province);
        return communes.isEmpty() ? Knowledge.UNSURE : communes.containsKey(commune) ? Knowledge.YES : Knowledge.NO;
    }

    @Override
    public Optional<Text> name(String province, String commune) {
        var inProvince = Optional.ofNullable(provinces().get(province));
        return inProvince.flatMap(whole -> Optional.ofNullable(communes(province).get(commune))
                .map(part -> new Text(part.vi() + ", " + whole.vi(), part.en() + ", " + whole.en())));
    }

    private Map<String, Text> provinces() {
        return copy(COUNTRY, catalogue::provinces);
    }

    private Map<String, Text> communes(String province) {
        return copy(province, () -> catalogue.communes(province));
    }

    private Map<String, Text> copy(String key, Supplier<CatalogueClient.Places> source) {
        var kept = copies.get(key);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.names();
        }
        try {
            var names = source.get().items().stream()
                    .collect(Collectors.toUnmodifiableMap(CatalogueClient.Place::code, CatalogueClient.Place::name));
            copies.put(key, new Copy(names, clock.instant().plus(FRESH)));
            return names;
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("The catalogue's places can't be read now: %s", e.getMessage());
            var old = kept == null ? Map.<String, Text> of() : kept.names();
            copies.put(key, new Copy(old, clock.instant().plus(PAUSE_AFTER_FAILURE)));
            return old;
        }
    }
}
