package vn.motcua.eforms.prefill;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the register; one that is away or slow is left alone for a while, and a citizen never waits longer than 3 s for it. */
@ApplicationScoped
class Register {

    private static final Logger LOG = Logger.getLogger(Register.class);

    /** How an inquiry can end. */
    sealed interface Outcome {

        record Found(Person person) implements Outcome {}

        record Unknown() implements Outcome {}

        record Away() implements Outcome {}
    }

    private final RegisterClient client;
    private final Breaker breaker;
    private final Optional<String> secret;

    Register(@RestClient RegisterClient client, Breaker breaker,
            @ConfigProperty(name = "motcua.register.secret") Optional<String> secret) {
        this.client = client;
        this.breaker = breaker;
        this.secret = secret;
    }

    Outcome ask(String nationalId) {
        if (breaker.isOpen()) {
            return new Outcome.Away();
        }
        try {
            var person = client.person(nationalId, "Bearer " + secret.orElse(""));
            breaker.worked();
            return new Outcome.Found(person);
        } catch (WebApplicationException e) {
            return refused(e);
        } catch (ProcessingException e) {
            return away(e);
        }
    }

    private Outcome refused(WebApplicationException e) {
        if (e.getResponse().getStatus() == 404) {
            breaker.worked();
            return new Outcome.Unknown();
        }
        return away(e);
    }

    /** The message of a failure may hold the address, and the address holds the number: only the kind is logged. */
    private Outcome away(RuntimeException e) {
        var cause = e.getCause() instanceof TimeoutException ? "timeout" : e.getClass().getSimpleName();
        LOG.warnf("The population register doesn't answer: %s", cause);
        breaker.failed();
        return new Outcome.Away();
    }
}
