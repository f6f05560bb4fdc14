package vn.motcua.gateway.limit;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/** Sheds load before it hurts: each kind of traffic gets in only while less than its share of all places is taken. */
@Singleton
public class Places implements Handler<RoutingContext> {

    private static final String RETRY_SECONDS = "5";

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final LimitConfig config;
    private final Notices notices;
    private final MeterRegistry meters;

    Places(LimitConfig config, Notices notices, MeterRegistry meters) {
        this.config = config;
        this.notices = notices;
        this.meters = meters;
        meters.gauge("motcua.gateway.places.taken", taken);
        meters.gauge("motcua.gateway.streams.open", streams);
    }

    @Override
    public void handle(RoutingContext rc) {
        var kind = Traffic.of(rc);
        var counter = isStream(rc) ? streams : taken;
        var most = isStream(rc) ? config.streams() : (int) Math.ceil(config.places() * kind.share());
        if (counter.incrementAndGet() > most && config.enabled()) {
            counter.decrementAndGet();
            refuse(rc, kind);
            return;
        }
        rc.addEndHandler(_ -> counter.decrementAndGet());
        rc.next();
    }

    void refuse(RoutingContext rc, Traffic kind) {
        meters.counter("motcua.gateway.shed", "kind", kind.name()).increment();
        rc.response().putHeader("Retry-After", RETRY_SECONDS);
        notices.send(rc, Notice.OVERLOADED);
    }

    public static boolean isStream(RoutingContext rc) {
        var accept = rc.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }
}
