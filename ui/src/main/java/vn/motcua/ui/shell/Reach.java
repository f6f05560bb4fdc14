package vn.motcua.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;

import org.jboss.logging.Logger;

/** For the parts of a page that it can do without: when their service is away, the page comes without them. */
public final class Reach {

    private static final Logger LOG = Logger.getLogger(Reach.class);

    public static <T> Optional<T> maybe(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceProblem | ProcessingException e) {
            LOG.warnf("A part of %s is missing: %s", Visit.current().path(), e.toString());
            return Optional.empty();
        }
    }

    private Reach() {}
}
