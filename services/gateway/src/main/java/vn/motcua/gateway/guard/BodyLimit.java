package vn.motcua.gateway.guard;

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

    BodyLimit(Notices notices, @ConfigProperty(name = "motcua.max-body") MemorySize limit) {
        this.notices = notices;
        this.bytes = limit.asLongValue();
    }

    @Override
    public void handle(RoutingContext rc) {
        var announced = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isOver(announced)) {
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
    public ReadStream<Buffer> cap(ReadStream<Buffer> body, Consumer<TooLarge> told) {
        return new CappedStream(body, bytes, told);
    }

    private boolean isOver(String announced) {
        // More digits than a long has are over any limit.
        return announced.length() > 18 || Long.parseLong(announced) > bytes;
    }
}
