package vn.motcua.platform.correlation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the id from the request and gives it back with the answer. */
class CorrelationFilter {

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        Correlation.begin(request.getHeaderString(Correlation.HEADER));
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(Correlation.HEADER, Correlation.current());
        Correlation.end();
    }
}
