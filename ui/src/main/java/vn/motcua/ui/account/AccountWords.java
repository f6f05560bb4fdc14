package vn.motcua.ui.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.account.RightsPages.Fault;
import vn.motcua.ui.client.PaymentClient.Bill;
import vn.motcua.ui.client.RightsClient.Consent;
import vn.motcua.ui.client.RightsClient.Mandate;
import vn.motcua.ui.shell.Messages;

/** Words of the account's pages. */
@TemplateExtension
class AccountWords {

    static String stateWords(Bill bill) {
        return Messages.say("bill-" + lower(bill.state()));
    }

    /** The look of the tag. */
    static String look(Bill bill) {
        return switch (bill.state()) {
            case "SETTLED" -> "done";
            case "OPEN", "PENDING" -> "waiting";
            default -> "closed";
        };
    }

    static String stateWords(Consent consent) {
        return Messages.say("consent-" + lower(consent.state()));
    }

    static String stateWords(Mandate mandate) {
        return Messages
                .say("mandate-state-" + (mandate.over() && mandate.endedAt().isEmpty() ? "over" : lower(mandate.state())));
    }

    static String look(Mandate mandate) {
        return mandate.accepted() ? "done" : mandate.offered() ? "waiting" : "closed";
    }

    /** What is wrong with a field, if anything. */
    static Optional<String> at(List<Fault> faults, String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).map(Fault::message).findFirst();
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private AccountWords() {}
}
