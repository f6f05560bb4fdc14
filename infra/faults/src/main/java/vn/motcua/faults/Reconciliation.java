package vn.motcua.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Person;

/** The items of reconciliation, as an administrator sees and settles them. */
record Reconciliation(Person administrator) {

    static final String ADMINISTRATOR = "quantri.thu";

    private static final String ITEMS = "/api/payment/v1/reconciliation";

    /** What is open, of all units. */
    List<JsonNode> open() {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = administrator.get(ITEMS + "?limit=100" + next).expect(200).json();
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return items;
    }

    boolean has(String kind, String reference) {
        return open().stream().anyMatch(
                item -> item.path("kind").asText().equals(kind) && item.path("reference").asText().equals(reference));
    }

    /** Compares a day's file with the books now. @param day as 2026-11-22 */
    JsonNode compare(String day) {
        return administrator.post(ITEMS + "/days/" + day, Map.of()).expect(200).json();
    }

    void resolve(JsonNode item, String note) {
        administrator.post(ITEMS + "/" + item.path("id").asText() + "/resolution", Map.of("note", note)).expect(200);
    }

    /**
     * By how much the items about a bill say that the provider has taken more than was booked.
     *
     * @param items all open ones
     */
    static long explained(List<JsonNode> items, String bill) {
        return items.stream().filter(item -> item.path("bill").asText().equals(bill)).mapToLong(item -> {
            var amount = item.path("amount").asLong();
            return switch (item.path("kind").asText()) {
                case "OTHER_AMOUNT", "PAID_TWICE", "PAID_LATE", "REFUND_NOT_AT_PROVIDER" -> amount;
                case "NOT_AT_PROVIDER", "UNKNOWN_REFUND" -> -amount;
                default -> 0;
            };
        }).sum();
    }
}
