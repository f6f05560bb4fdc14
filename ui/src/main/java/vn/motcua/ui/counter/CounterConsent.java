package vn.motcua.ui.counter;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.ui.client.RightsClient;
import vn.motcua.ui.client.RightsClient.ConsentText;

/** What citizens sign at the counter, in the words that privacy keeps. */
@ApplicationScoped
class CounterConsent {

    private static final String PURPOSE = "counter-filing";

    private final RightsClient rights;

    CounterConsent(@RestClient RightsClient rights) {
        this.rights = rights;
    }

    ConsentText text() {
        return rights.texts().items().stream().filter(text -> text.purpose().equals(PURPOSE)).findFirst().orElseThrow();
    }
}
