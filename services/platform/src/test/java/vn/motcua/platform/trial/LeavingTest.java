package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import vn.motcua.platform.testing.Infra;

/** In an application of its own, for there is no way back from being told to stop. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@TestProfile(LeavingTest.OfItsOwn.class)
class LeavingTest {

    public static class OfItsOwn implements QuarkusTestProfile {}

    @Inject
    Event<ShutdownDelayInitiatedEvent> orders;

    @Inject
    Scheduler scheduler;

    @Test
    void sendsCallersToAnotherLineAndBeginsNoJobOnceItIsToldToStop() {
        assertThat(scheduler.isRunning()).isTrue();
        given().get("/q/health/live").then().header("Connection", not(equalToIgnoringCase("close")));

        orders.fire(new ShutdownDelayInitiatedEvent());

        given().get("/q/health/live").then().statusCode(200).header("Connection", equalToIgnoringCase("close"));
        given().get("/nowhere").then().header("Connection", not(nullValue()));
        assertThat(scheduler.isRunning()).isFalse();
    }
}
