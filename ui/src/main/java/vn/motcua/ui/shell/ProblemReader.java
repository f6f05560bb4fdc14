package vn.motcua.ui.shell;

import java.util.Map;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer of 400 and above into a {@link ServiceProblem}. Registered on each client. */
public class ProblemReader implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RuntimeException toThrowable(Response response) {
        return new ServiceProblem(response.getStatus(), body(response));
    }

    private static ServiceProblem.Body body(Response response) {
        try {
            var type = response.getMediaType();
            if (type != null && type.getSubtype().endsWith("json")) {
                return JSON.readValue(response.readEntity(String.class), ServiceProblem.Body.class);
            }
        } catch (Exception e) {
            // A refusal without a readable body is still a refusal: the status says enough for a page.
        }
        return new ServiceProblem.Body(null, null, null, null, Map.of());
    }
}
