package vn.motcua.transparency.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.platform.inbox.Patient;

/** Learns names and offers. Learning the same twice changes nothing, so that the inbox isn't needed. */
@ApplicationScoped
@Patient
class CatalogueConsumer {

    private final Directory directory;

    CatalogueConsumer(Directory directory) {
        this.directory = directory;
    }

    @Incoming("agencies")
    @Transactional
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Published agency -> directory.learn(agency);
        }
    }

    @Incoming("procedures")
    @Transactional
    void on(ProcedureEvent event) {
        switch (event) {
            case ProcedureEvent.Published published -> directory.learn(published.terms());
            case ProcedureEvent.Withdrawn withdrawn -> directory.forget(withdrawn);
        }
    }
}
