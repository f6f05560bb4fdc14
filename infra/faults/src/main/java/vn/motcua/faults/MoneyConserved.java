package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Person;

/** What the provider has taken for a bill is what the portal has booked for it, or an open item tells the cashier why not. */
final class MoneyConserved implements Checked {

    @Override
    public String promise() {
        return "money is conserved between provider, receipts and open items";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var taken = taken(evidence);
        var references = references(evidence.exchanges());
        var items = new Reconciliation(evidence.administrator()).open();
        var found = new ArrayList<String>();
        for (var filed : evidence.filed()) {
            for (var bill : bills(evidence, filed)) {
                var id = bill.path("bill").asText();
                var paid = references.getOrDefault(id, Set.of()).stream().mapToLong(each -> taken.getOrDefault(each, 0L))
                        .sum();
                var booked = bill.path("state").asText().equals("SETTLED") ? bill.path("amount").asLong() : 0;
                var explained = Reconciliation.explained(items, id);
                if (paid - booked != explained) {
                    found.add("%s: the provider took %d đồng, %d are booked (%s), %d lie with the cashier".formatted(
                            filed.code(), paid, booked, bill.path("state").asText(), explained));
                }
            }
        }
        return found;
    }

    private static Map<String, Long> taken(Evidence evidence) {
        var taken = new HashMap<String, Long>();
        for (var transaction : new Person(evidence.portal().address()).get("/simulators/payment/transactions").expect(200)
                .json()) {
            if (transaction.path("responseCode").asText().equals("00")) {
                var amount = transaction.path("amount").asLong();
                taken.merge(transaction.path("txnRef").asText(),
                        transaction.path("type").asText().equals("01") ? amount : -amount, Long::sum);
            }
        }
        return taken;
    }

    /** The provider's references of each bill, as the payer was given them; the same try may have been offered twice. */
    private static Map<String, Set<String>> references(List<Exchange> exchanges) {
        var references = new HashMap<String, Set<String>>();
        exchanges.stream()
                .filter(each -> each.method().equals("POST") && each.path().matches("/api/payment/v1/bills/[^/]+/attempts")
                        && each.succeeded())
                .forEach(each -> Payment.reference(each.json()).ifPresent(
                        reference -> references.computeIfAbsent(each.path().split("/")[5], _ -> new LinkedHashSet<>())
                                .add(reference)));
        return references;
    }

    private static List<JsonNode> bills(Evidence evidence, Evidence.Filed filed) {
        var bills = new ArrayList<JsonNode>();
        for (var citizen : evidence.citizens()) {
            var answer = citizen.get("/api/payment/v1/bills?dossier=" + filed.id());
            if (answer.status() == 200) {
                answer.json().forEach(bills::add);
            }
        }
        return bills;
    }
}
