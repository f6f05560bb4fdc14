package vn.motcua.eforms.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * The catalogue's provinces and communes, kept for a day; while it is away the old copy serves, or none. Answers are judged
 * within transactions, in which nobody is asked: what is known is fetched before, by whichever request comes first.
 */
@ApplicationScoped
class Places implements PlaceBook {

    private static final Logger LOG = Logger.getLogger(Places.class);
    private static final Duration FRESH = Duration.ofHours(24);
    /** How long a request waits when nothing is known at all. */
    private static final long PATIENCE_MILLIS = 2500;

    private final CatalogueClient catalogue;
    private final Clock clock;
    private final Duration pauseAfterFailure;
    private final Map<String, Map<String, Text>> communes = new ConcurrentHashMap<>();
    private volatile Map<String, Text> provinces = Map.of();
    private volatile Instant next = Instant.MIN;
    private volatile boolean complete;
    private @Nullable FutureTask<Void> fetching;

    Places(@RestClient CatalogueClient catalogue, Clock clock,
            @ConfigProperty(name = "eforms.places.pause") Duration pauseAfterFailure) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.pauseAfterFailure = pauseAfterFailure;
    }

    @Override
    public Knowledge knows(String province, String commune) {
        var all = provinces;
        if (all.isEmpty()) {
            return Knowledge.UNSURE;
        }
        if (!all.containsKey(province)) {
            return Knowledge.NO;
        }
        var inProvince = communes(province);
        return inProvince.isEmpty() ? Knowledge.UNSURE : inProvince.containsKey(commune) ? Knowledge.YES : Knowledge.NO;
    }

    @Override
    public Optional<Text> name(String province, String commune) {
        return Optional.ofNullable(provinces.get(province))
                .flatMap(whole -> Optional.ofNullable(communes(province).get(commune))
                        .map(part -> new Text(part.vi() + ", " + whole.vi(), part.en() + ", " + whole.en())));
    }

    /** Has the copy made or renewed when it is time; waits for it only while there is none. */
    void prepare() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        var renewal = renewal();
        if (!complete) {
            await(renewal);
        }
    }

    /** The one that is under way, else a new one. */
    private synchronized FutureTask<Void> renewal() {
        if (fetching == null || fetching.isDone()) {
            fetching = new FutureTask<>(this::fetch, null);
            Thread.startVirtualThread(fetching);
        }
        return fetching;
    }

    private static void await(FutureTask<Void> renewal) {
        try {
            renewal.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The catalogue's places are slow in coming");
        } catch (ExecutionException e) {
            LOG.error("The catalogue's places can't be fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() {
        try {
            var all = names(catalogue.provinces());
            all.keySet().forEach(province -> communes.put(province, communesOf(province)));
            provinces = all;
            complete = true;
            next = clock.instant().plus(FRESH);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("The catalogue's places can't be read now: %s", e.getMessage());
            next = clock.instant().plus(pauseAfterFailure);
        }
    }

    /** Nothing is said of a province that the catalogue lists without its communes. */
    private Map<String, Text> communesOf(String province) {
        try {
            return names(catalogue.communes(province));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<String, Text> communes(String province) {
        return communes.getOrDefault(province, Map.of());
    }

    private static Map<String, Text> names(CatalogueClient.Places places) {
        return places.items().stream()
                .collect(Collectors.toUnmodifiableMap(CatalogueClient.Place::code, CatalogueClient.Place::name));
    }
}
