package vn.motcua.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Person;

/** The provider's file of the day lacks, invents, doubles and changes payments: all of that is found, and nothing else. */
final class SettlementFile implements Case {

    private static final String DIFFERENCES = "/simulators/payment/differences";
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What is planted, and as what it must be found. */
    private static final Map<String, String> PLANTED = Map.of("LOST", "NOT_AT_PROVIDER", "OTHER_AMOUNT", "OTHER_AMOUNT",
            "DOUBLED", "PAID_TWICE", "PAID_AGAIN", "PAID_TWICE");

    @Override
    public String name() {
        return "settlement";
    }

    @Override
    public List<String> play(Stage stage) {
        var operator = new Person(stage.portal().address());
        try {
            return stage.under(Silent.AUDIENCE, () -> once(stage, operator));
        } catch (Deviation deviation) {
            return List.of(deviation.getMessage());
        } finally {
            operator.send("DELETE", DIFFERENCES, new byte[0], Map.of());
        }
    }

    private static List<String> once(Stage stage, Person operator) {
        var day = LocalDate.now(HERE).toString();
        var expected = new HashMap<String, String>();
        var differences = new ArrayList<Map<String, String>>();
        var citizen = stage.citizen("001090000001");
        PLANTED.forEach((difference, kind) -> {
            var reference = paid(stage, citizen);
            expected.put(reference, kind);
            differences.add(Map.of("kind", difference, "txnRef", reference));
        });
        // Two that nothing is wrong with, and one that nobody made.
        paid(stage, citizen);
        paid(stage, citizen);
        var invented = "X" + Instant.now().toEpochMilli();
        expected.put(invented, "UNKNOWN_ORDER");
        differences.add(Map.of("kind", "INVENTED", "txnRef", invented));
        var books = new Reconciliation(stage.officer(Reconciliation.ADMINISTRATOR));
        // Whatever earlier cases have left in the day's books is found before anything is planted.
        compare(stage, books, day);
        var before = books.open().stream().map(item -> item.path("id").asText()).collect(Collectors.toSet());
        operator.put(DIFFERENCES, differences).expect(200);
        compare(stage, books, day);
        compare(stage, books, day);
        var found = books.open().stream().filter(item -> !before.contains(item.path("id").asText())).toList();
        found.forEach(item -> books.resolve(item, "Planted to see whether it is found"));
        return judge(expected, found);
    }

    /** Not written down: comparing again finds other rows by right. */
    private static void compare(Stage stage, Reconciliation books, String day) {
        stage.impatiently(() -> books.compare(day));
    }

    private static String paid(Stage stage, Person citizen) {
        var payment = Payment.begin(Payment.file(citizen), Payment.GATEWAY);
        var since = Instant.now();
        payment.press(stage, "00");
        payment.settled("settlement", since).ifPresent(late -> {
            throw new Deviation(late);
        });
        return payment.reference();
    }

    /** @param expected the kind of item for each order, one each */
    static List<String> judge(Map<String, String> expected, List<JsonNode> found) {
        var missing = new HashMap<>(expected);
        var wrong = new ArrayList<String>();
        for (var item : found) {
            var reference = item.path("reference").asText();
            var kind = item.path("kind").asText();
            if (!missing.remove(reference, kind)) {
                wrong.add("%s about %s was invented".formatted(kind, reference));
            }
        }
        missing.forEach((reference, kind) -> wrong.add("%s about %s was not found".formatted(kind, reference)));
        return wrong;
    }
}
