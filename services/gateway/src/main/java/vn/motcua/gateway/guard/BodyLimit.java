package vn.motcua.gateway.guard;

import java.util.Locale;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/** Refuses bodies over the limit: at once when their length is announced, else while they flow. */
@Singleton
public class BodyLimit implements Handler<RoutingContext> {

    private final Notices notices;
    private final long bytes;
    private final long json;

    BodyLimit(Notices notices, @ConfigProperty(name = "motcua.max-body") MemorySize limit,
            @ConfigProperty(name = "motcua.max-json") MemorySize json) {
        this.notices = notices;
        this.bytes = limit.asLongValue();
        this.json = json.asLongValue();
    }

    @Override
    public void handle(RoutingContext rc) {
        var announced = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isOver(announced, limitOf(rc))) {
            notices.send(rc, Notice.TOO_LARGE);
            return;
        }
        if (rc.request().headers().contains(HttpHeaders.EXPECT)) {
            // Whoever asked first hears "go on" from us, and "too large" before sending anything.
            rc.request().headers().remove(HttpHeaders.EXPECT);
            rc.response().writeContinue();
        }
        rc.next();
    }

    /** The same stream, which fails with {@link TooLarge} where it passes the limit, and tells so. */
    public ReadStream<Buffer> cap(RoutingContext rc, ReadStream<Buffer> body, Consumer<TooLarge> told) {
        return new CappedStream(body, limitOf(rc), told);
    }

    /** Files are long; what is said in JSON is short, and the services take no more of it. */
    private long limitOf(RoutingContext rc) {
        var type = rc.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).contains("json") ? Math.min(json, bytes) : bytes;
    }

    private static boolean isOver(String announced, long limit) {
        // More digits than a long has are over any limit.
        return announced.length() > 18 || Long.parseLong(announced) > limit;
    }
}
