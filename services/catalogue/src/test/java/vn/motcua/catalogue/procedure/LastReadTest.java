package vn.motcua.catalogue.procedure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

/** What readers get while no connection to the database is to be had. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class LastReadTest {

    private static final String PROCEDURES = "/api/catalogue/v1/procedures/";

    @Inject
    AgroalDataSource database;

    @Test
    void isServedWhileTheDatabaseDoesNotAnswer() throws SQLException {
        var before = given().get(PROCEDURES + "3.000333").then().statusCode(200).extract().asString();
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            assertThat(given().get(PROCEDURES + "3.000333").then().statusCode(200).extract().asString()).isEqualTo(before);
            given().get(PROCEDURES + "3.000333/versions/1").then().statusCode(503);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        given().get(PROCEDURES + "0.000000").then().statusCode(404);
    }

    /** Until there is none. */
    private void takeAll(ArrayList<Connection> taken) {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).isNotEmpty();
        }
    }
}
