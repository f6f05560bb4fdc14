package vn.motcua.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

import vn.motcua.platform.neighbour.Calls;

/** Fails every service's tests in which a neighbour was called within a transaction, whatever became of the refusal. */
public class NoCallWithinTransaction implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        assertThat(Calls.refused()).as("calls to neighbours within a transaction").isEmpty();
    }
}
