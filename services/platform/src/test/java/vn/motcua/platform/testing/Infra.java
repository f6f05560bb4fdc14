package vn.motcua.platform.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Starts PostgreSQL 18 and Kafka as child processes for the tests of one module, in parallel, and tells the application
 * under test their addresses and keys. Use it with {@code @QuarkusTestResource(Infra.class)} (once per module is enough).
 */
public class Infra implements QuarkusTestResourceLifecycleManager {

    private static final int START_ORDER = 0;

    private PostgresProcess postgres = new PostgresProcess();
    private KafkaProcess kafka = new KafkaProcess();

    @Override
    public int order() {
        return START_ORDER;
    }

    @Override
    public Map<String, String> start() {
        var database = CompletableFuture.runAsync(postgres::start);
        kafka.start();
        database.join();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.url());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", PostgresProcess.PASSWORD);
        settings.put("kafka.bootstrap.servers", kafka.address());
        settings.putAll(Tokens.settings());
        settings.putAll(TestKeys.settings());
        return settings;
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
