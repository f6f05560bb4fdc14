package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.Map;

/** The payment provider's page, as a payer uses it. */
public final class Provider {

    /**
     * Pays what the signed address asks for; the provider tells the portal by itself.
     *
     * @param amount as the page must show it
     */
    public static void pay(Person payer, URI page, String amount) {
        var form = payer.get(page.getRawPath() + "?" + page.getRawQuery()).expect(200).page();
        unless(form.text().contains(amount), "The provider's page shows another amount: " + form.text());
        payer.submit(form, Map.of("response", "00"));
    }

    /**
     * Ends the payment there and never comes back to the portal.
     *
     * @param response 00 pays, 24 cancels
     */
    public static void endAndLeave(Person payer, URI page, String response) {
        var form = payer.get(page.getRawPath() + "?" + page.getRawQuery()).expect(200).page();
        payer.submitAndLeave(form, Map.of("response", response)).expect(303);
    }

    private Provider() {}
}
