package vn.motcua.privacy.copy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.privacy.access.Accesses;
import vn.motcua.privacy.consent.Consents;
import vn.motcua.privacy.mandate.Mandates;
import vn.motcua.privacy.request.DataRequests;

/** What privacy itself keeps about a person. */
@ApplicationScoped
class OwnData {

    private final Accesses accesses;
    private final Consents consents;
    private final DataRequests requests;
    private final Mandates mandates;

    OwnData(Accesses accesses, Consents consents, DataRequests requests, Mandates mandates) {
        this.accesses = accesses;
        this.consents = consents;
        this.requests = requests;
        this.mandates = mandates;
    }

    /** By the name of the file in the copy. */
    Map<String, Object> of(UUID person) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("ai-da-xem.json", accesses.all(person));
        parts.put("dong-y.json", consents.said(person));
        parts.put("yeu-cau.json", requests.all(person));
        parts.put("uy-quyen.json", mandates.all(person));
        return parts;
    }
}
