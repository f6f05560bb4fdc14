package vn.motcua.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Dossier;
import vn.motcua.journeys.Person;

/**
 * A procedure's form, fee and steps are changed while dossiers are open: each goes on to its end under the version that it was
 * filed under, and the next one is filed under the new version.
 */
final class Versions implements Case {

    private static final String PROCEDURE = "3.000333";
    private static final String CITIZEN = "001090000001";
    private static final long RISE = 10_000;
    private static final int AT_ONCE = 4;

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<String> play(Stage stage) {
        try {
            return stage.under(Silent.AUDIENCE, () -> once(stage));
        } catch (Deviation deviation) {
            return List.of(String.valueOf(deviation.getMessage()));
        }
    }

    private static List<String> once(Stage stage) {
        var wrong = new ArrayList<String>();
        var before = new ArrayList<Dossier>();
        wrong.addAll(file(stage, Math.max(2, stage.size()), before));
        if (before.isEmpty()) {
            return wrong;
        }
        var fee = before.getFirst().bill("OPEN").path("amount").asLong();
        // Half of them have paid when the version changes, the others pay afterwards.
        var paid = before.subList(0, before.size() / 2);
        wrong.addAll(each(stage, paid, dossier -> pay(stage, dossier)));
        var desk = Desk.ofProcedures(stage);
        var old = desk.begin("procedure", PROCEDURE);
        var document = (ObjectNode) old.path("document").deepCopy();
        try {
            desk.publish(PROCEDURE, old, "PATCH", reachable(changed(document, fee, nextForm(stage, document))));
            stage.portal().quiesce();
            var after = Payment.file(before.getFirst().citizen());
            expect("A dossier filed under the new version", fee + RISE, after.bill("OPEN"));
            wrong.addAll(each(stage, before.subList(paid.size(), before.size()), dossier -> {
                expect(dossier.code() + ", filed under the old version,", fee, dossier.bill("OPEN"));
                pay(stage, dossier);
            }));
            wrong.addAll(goOn(stage, before));
        } finally {
            desk.publish(PROCEDURE, desk.begin("procedure", PROCEDURE), "PATCH", restored(document));
            stage.portal().quiesce();
        }
        return wrong;
    }

    /** By several sessions of one person: none may write as much a minute as all of them do. */
    private static List<String> file(Stage stage, int number, List<Dossier> filed) {
        var citizens = new LinkedBlockingQueue<Person>();
        for (int session = 0; session < AT_ONCE; session++) {
            citizens.add(stage.citizen(CITIZEN));
        }
        var dossiers = Collections.synchronizedList(filed);
        return each(stage, Collections.nCopies(number, citizens), free -> {
            var citizen = free.remove();
            try {
                dossiers.add(Payment.file(citizen));
            } finally {
                free.add(citizen);
            }
        });
    }

    /** The form's next version, with a title of its own. */
    private static int nextForm(Stage stage, JsonNode procedure) {
        var desk = Desk.ofForms(stage);
        var code = procedure.path("form").asText();
        var draft = desk.begin("form", code);
        var form = (ObjectNode) draft.path("document").deepCopy();
        var title = (ObjectNode) form.path("pages").path(0).path("title");
        title.put("en", title.path("en").asText() + " ·");
        var version = desk.publish(code, draft, "PUT", form);
        stage.portal().quiesce();
        return version;
    }

    /** What the new version says otherwise: the fee rises, somebody has a second look before the leader signs, another form. */
    static ObjectNode changed(ObjectNode document, long fee, int form) {
        var change = Portal.JSON.createObjectNode().put("formVersion", form);
        var fees = (ArrayNode) change.set("fees", document.path("fees").deepCopy()).path("fees");
        for (var each : fees) {
            if (each.path("amount").asLong() == fee) {
                ((ObjectNode) each).put("amount", fee + RISE);
            }
        }
        var steps = change.putArray("steps");
        for (var step : document.path("steps")) {
            if (step.path("role").asText().equals("LEADER")) {
                var look = steps.addObject().put("code", "second-look").put("role", "HANDLER").put("hours", 1);
                look.putObject("name").put("vi", "Xem lại").put("en", "Have a second look");
                var leader = (ObjectNode) step.deepCopy();
                leader.put("hours", Math.max(1, leader.path("hours").asInt() - 1));
                steps.add(leader);
            } else {
                steps.add(step);
            }
        }
        return change;
    }

    /** Nothing is published without somebody to ask. */
    private static ObjectNode reachable(ObjectNode change) {
        var contact = change.putObject("national").putObject("contact").put("phone", "1900 0000")
                .put("email", "hoi-dap@example.gov.vn");
        contact.putObject("name").put("vi", "Đường dây hỏi đáp về lý lịch tư pháp").put("en", "Help line for criminal records");
        return change;
    }

    private static ObjectNode restored(ObjectNode document) {
        var change = Portal.JSON.createObjectNode();
        for (var name : List.of("formVersion", "fees", "steps")) {
            change.set(name, document.path(name).deepCopy());
        }
        return change;
    }

    private static void expect(String whose, long fee, JsonNode bill) {
        if (bill.path("amount").asLong() != fee) {
            throw new Deviation("%s costs %d instead of %d đồng".formatted(whose, bill.path("amount").asLong(), fee));
        }
    }

    private static void pay(Stage stage, Dossier dossier) {
        Payment.begin(dossier, Payment.GATEWAY).press(stage, "00");
        dossier.tracked(1);
    }

    private record Office(Person reception, Person handler, Person leader, Person clerk) {}

    private static List<String> goOn(Stage stage, List<Dossier> dossiers) {
        var office = new Office(stage.officer("tiepnhan.thu"), stage.officer("chuyenvien.thu"), stage.officer("lanhdao.thu"),
                stage.officer("vanthu.thu"));
        return each(stage, dossiers, dossier -> toItsEnd(office, dossier));
    }

    /** Several at the same time; what is wrong with any. */
    private static <T> List<String> each(Stage stage, List<T> all, Consumer<T> work) {
        var next = new ConcurrentLinkedQueue<>(all);
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        wrong.addAll(stage.together(Collections.nCopies(AT_ONCE, () -> {
            for (var one = next.poll(); one != null; one = next.poll()) {
                try {
                    work.accept(one);
                } catch (Deviation deviation) {
                    wrong.add(String.valueOf(deviation.getMessage()));
                }
            }
            return Optional.empty();
        })));
        return wrong;
    }

    /** By the old steps: from the handling officer straight to the leader, with nobody who has a second look. */
    private static void toItsEnd(Office office, Dossier dossier) {
        dossier.decide(office.reception, "claim", Map.of());
        dossier.decide(office.reception, "acceptance", dossier.checked());
        dossier.tracked(4);
        dossier.decide(office.handler, "claim", Map.of());
        dossier.decide(office.handler, "step-completion", Map.of("outcome", "FORWARD", "opinion", "Không có án tích",
                "finding", Map.of("criminalRecord", "NONE")));
        dossier.decide(office.leader, "claim", Map.of());
        dossier.decide(office.leader, "step-completion", Map.of("outcome", "FORWARD", "opinion", "Đồng ý"));
        dossier.decide(office.clerk, "claim", Map.of());
        dossier.decide(office.clerk, "issue", Map.of());
        dossier.tracked(10);
    }
}
