package vn.motcua.documents.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

import vn.motcua.platform.correlation.Correlation;

/** Neighbours are asked in the caller's own name: they decide what the caller may see. */
@ApplicationScoped
class CallerHeaders implements ClientHeadersFactory {

    @Override
    public MultivaluedMap<String, String> update(MultivaluedMap<String, String> incoming,
            MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(Correlation.HEADER, Correlation.current());
        var token = incoming.getFirst(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            headers.putSingle(HttpHeaders.AUTHORIZATION, token);
        }
        return headers;
    }
}
