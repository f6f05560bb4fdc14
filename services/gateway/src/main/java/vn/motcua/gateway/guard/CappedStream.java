package vn.motcua.gateway.guard;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Counts what flows and fails once it is more than allowed. */
class CappedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Consumer<TooLarge> told;
    private long left;
    private @Nullable Handler<Throwable> failed;

    CappedStream(ReadStream<Buffer> source, long limit, Consumer<TooLarge> told) {
        this.source = source;
        this.left = limit;
        this.told = told;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> count(chunk, handler));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        var before = left;
        left -= chunk.length();
        if (left >= 0) {
            handler.handle(chunk);
        } else if (before >= 0 && failed != null) {
            var failure = new TooLarge();
            told.accept(failure);
            failed.handle(failure);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
