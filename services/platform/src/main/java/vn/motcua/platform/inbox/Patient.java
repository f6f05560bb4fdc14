package vn.motcua.platform.inbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A consumer that waits when a neighbour is away: a failure that time may heal (database or service not reachable, a lost
 * race) is tried again with growing pauses, so that order is kept. Any other failure goes to the dead-letter topic.
 */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Patient {

    /** Waits out every failure, for a reader that must not leave anything out: better late than with a gap. */
    @Nonbinding
    boolean always() default false;
}
