package vn.motcua.platform.inbox;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jboss.logging.Logger;

import vn.motcua.platform.problem.Passing;

/** Stands outside the transaction, so that each try has one of its own. */
@Patient
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class PatientInterceptor {

    private static final Logger LOG = Logger.getLogger(PatientInterceptor.class);
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Ending ending;

    PatientInterceptor(Ending ending) {
        this.ending = ending;
    }

    @AroundInvoke
    Object persist(InvocationContext call) throws Exception {
        long pause = 50;
        while (true) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (!isWorthAnotherTry(e, call)) {
                    throw e;
                }
                LOG.warnf("%s waits %d ms: %s", call.getMethod().getDeclaringClass().getSimpleName(), pause,
                        e.getMessage());
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** While we are closing nothing can be said of the message: it isn't acknowledged, and whoever comes after us reads it. */
    private boolean isWorthAnotherTry(Exception failure, InvocationContext call) {
        return Passing.is(failure) || isAlwaysPatient(call) || ending.hasBegun();
    }

    private static boolean isAlwaysPatient(InvocationContext call) {
        var patient = call.getMethod().getAnnotation(Patient.class);
        return patient != null && patient.always();
    }
}
