package vn.motcua.platform.problem;

import java.io.IOException;
import java.util.Arrays;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.NullNode;

/** Refuses a body that is empty or the word {@code null}, unless the resource says that it may be missing. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class NeededBody implements ReaderInterceptor {

    private final ResourceInfo resource;

    NeededBody(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body != null && !(body instanceof NullNode)) {
            return body;
        }
        if (!mayBeMissing(context.getType())) {
            throw ProblemException.badRequest("body-missing", "This needs a body that says something.");
        }
        return null;
    }

    private boolean mayBeMissing(Class<?> type) {
        return Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> parameter.getType() == type)
                .anyMatch(parameter -> parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
