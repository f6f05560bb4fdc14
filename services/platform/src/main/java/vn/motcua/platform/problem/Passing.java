package vn.motcua.platform.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.ClientWebApplicationException;

import com.fasterxml.jackson.core.JacksonException;

import io.vertx.core.VertxException;

/** Troubles that pass by themselves: the same work may succeed in a moment. */
public final class Passing {

    /** Connection lost, transaction rolled back, resources short, operator stopped it (SQLSTATE classes). */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57");
    /** As the operating systems say it. */
    private static final Set<String> FULL = Set.of("No space left on device", "Disk quota exceeded", "File too large");
    private static final int DEEPEST = 20;

    private Passing() {}

    /** Whether it is worth while to try again. */
    public static boolean is(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case OptimisticLockException _,LockTimeoutException _,TimeoutException _ -> true;
            case SQLException sql -> isOfTheDatabase(sql);
            case WebApplicationException web -> web.getResponse().getStatus() >= 500
                    || web.getResponse().getStatus() == 429;
            // Jackson's complaints are IOExceptions too, but a message that can't be read never will be.
            case JacksonException _ -> false;
            case IOException _ -> true;
            // The line to a neighbour broke, or none was free.
            case VertxException _ -> true;
            default -> false;
        });
    }

    /** Whether a neighbour didn't answer, or said that it can't now. */
    static boolean isNeighbourAway(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case ConnectException _,TimeoutException _,VertxException _ -> true;
            case ProcessingException asked -> asked.getCause() instanceof IOException
                    && !(asked.getCause() instanceof JacksonException);
            case ClientWebApplicationException answered -> answered.getResponse().getStatus() >= 500
                    || answered.getResponse().getStatus() == 429;
            default -> false;
        });
    }

    /** Whether there is no room left for a file; somebody is called by an alarm and makes some. */
    static boolean isDiskFull(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof IOException && FULL.stream()
                .anyMatch(reason -> String.valueOf(cause.getMessage()).contains(reason)));
    }

    /** Whether our own database is out of reach, or has no connection left for us. */
    static boolean isDatabaseAway(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && isOfTheDatabase(sql));
    }

    /** Without a state it is the pool that speaks: no connection came free in time. */
    private static boolean isOfTheDatabase(SQLException failure) {
        return failure.getSQLState() == null || STATES.contains(failure.getSQLState().substring(0, 2));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
