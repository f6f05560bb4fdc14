package vn.motcua.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real HTTP server in a neighbour's place, for as long as the tests need it. */
public abstract class Neighbour implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;

    /**
     * Says what the server answers, before it starts.
     *
     * @param address without a path
     * @return the settings by which the service under test finds it
     */
    protected abstract Map<String, String> open(HttpServer server, String address);

    @Override
    public Map<String, String> start() {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = opened;
            var settings = open(opened, "http://127.0.0.1:" + opened.getAddress().getPort());
            opened.start();
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
