package vn.motcua.platform.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

/** Stands outside the transaction, so that each try has one of its own. */
@Patient
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class PatientInterceptor {

    private static final Logger LOG = Logger.getLogger(PatientInterceptor.class);
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    /** Connection lost, transaction rolled back, resources short, operator stopped it (SQLSTATE classes). */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    @AroundInvoke
    Object persist(InvocationContext call) throws Exception {
        long pause = 50;
        while (true) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (!mayPass(e)) {
                    throw e;
                }
                LOG.warnf("%s waits %d ms: %s", call.getMethod().getDeclaringClass().getSimpleName(), pause,
                        e.getMessage());
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    static boolean mayPass(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(cause -> switch (cause) {
            case OptimisticLockException _,LockTimeoutException _,TimeoutException _ -> true;
            case SQLException sql -> sql.getSQLState() == null || PASSING.contains(sql.getSQLState().substring(0, 2));
            case WebApplicationException web -> web.getResponse().getStatus() >= 500
                    || web.getResponse().getStatus() == 429;
            // Jackson's complaints are IOExceptions too, but a message that can't be read never will be.
            case com.fasterxml.jackson.core.JacksonException _ -> false;
            case IOException _ -> true;
            default -> false;
        });
    }
}
