package vn.motcua.platform.neighbour;

import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Asks for every REST client; before all other filters, for one of them may fetch a token or go on in another thread. */
@Provider
@Priority(0)
public class CallFilter implements ClientRequestFilter {

    private static final String METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final Calls calls;

    CallFilter(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void filter(ClientRequestContext request) {
        calls.outsideTransaction(request.getProperty(METHOD) instanceof Method method
                ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
                : request.getUri().getAuthority());
    }
}
