package vn.motcua.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Sends on who asks, in which language, and the id that joins the logs. Registered on each client. */
@ApplicationScoped
public class Forwarding implements ClientHeadersFactory {

    private final Visit visit;

    Forwarding(Visit visit) {
        this.visit = visit;
    }

    @Override
    public MultivaluedMap<String, String> update(MultivaluedMap<String, String> incoming,
            MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle("X-Correlation-Id", visit.correlationId());
        headers.putSingle("Accept-Language", visit.language().tag());
        visit.address().ifPresent(address -> headers.putSingle("X-Forwarded-For", address));
        visit.authorization().ifPresent(token -> headers.putSingle("Authorization", token));
        return headers;
    }
}
