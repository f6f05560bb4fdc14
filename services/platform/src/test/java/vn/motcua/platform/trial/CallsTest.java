package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import vn.motcua.platform.neighbour.Calls;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class CallsTest {

    @Test
    void refusesACallWithinATransaction() {
        given().get("/trial/neighbours/" + RestAssured.port + "/within").then().statusCode(500);

        assertThat(Calls.refused()).containsExactly("TrialNeighbour.greet");
    }

    @Test
    void letsACallOutsidePass() {
        // Our own service at that address knows no greeting.
        given().get("/trial/neighbours/" + RestAssured.port).then().statusCode(is(404));

        assertThat(Calls.refused()).isEmpty();
    }
}
