package vn.motcua.platform.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;

import io.agroal.api.AgroalDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import vn.motcua.platform.testing.Infra;

/** In an application of its own, whose end comes step by step. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@TestProfile(OpenTransactionsTest.OfItsOwn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenTransactionsTest {

    public static class OfItsOwn implements QuarkusTestProfile {}

    @Inject
    Event<ShutdownEvent> orders;

    @Inject
    EntityManager database;

    @Inject
    EntityManagerFactory factory;

    @Inject
    AgroalDataSource connections;

    @Test
    @Order(1)
    void areWaitedForBeforeAnythingIsClosed() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var hasBegun = new CountDownLatch(1);
        var committed = new AtomicBoolean();
        var atWork = Thread.ofPlatform().start(() -> {
            QuarkusTransaction.requiringNew().run(() -> {
                write("00000000-0000-7000-8000-000000000001");
                hasBegun.countDown();
                await(mayEnd);
            });
            committed.set(true);
        });
        hasBegun.await();
        var wasCommitted = new AtomicBoolean();
        var closing = Thread.ofPlatform().start(() -> {
            orders.fire(new ShutdownEvent());
            wasCommitted.set(count("00000000-0000-7000-8000-000000000001") == 1);
        });
        Awaitility.await().until(() -> closing.getState() == Thread.State.TIMED_WAITING
                || closing.getState() == Thread.State.TERMINATED);
        mayEnd.countDown();
        closing.join();
        atWork.join();

        assertThat(committed).isTrue();
        assertThat(wasCommitted).as("when the waiting was over").isTrue();
    }

    @Test
    @Order(2)
    void areRolledBackWhenTheyComeTooLate() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            write("00000000-0000-7000-8000-000000000002");
            factory.close();
        })).hasCauseInstanceOf(RollbackException.class);
        assertThat(count("00000000-0000-7000-8000-000000000002")).isZero();
    }

    private void write(String fact) {
        database.createNativeQuery("insert into inbox (fact, at) values (cast(?1 as uuid), now())").setParameter(1, fact)
                .executeUpdate();
    }

    private int count(String fact) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement("select count(*) from inbox where fact = cast(? as uuid)")) {
            statement.setString(1, fact);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
