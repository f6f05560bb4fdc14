package vn.motcua.workflow.terms;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands outside the transaction, which begins at 200, and inside of what is patient, at 100. */
@Learning
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class LearningInterceptor {

    private final Procedures procedures;

    LearningInterceptor(Procedures procedures) {
        this.procedures = procedures;
    }

    @AroundInvoke
    Object learn(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (TermsUnknown unknown) {
            procedures.learn(unknown);
            return call.proceed();
        }
    }
}
