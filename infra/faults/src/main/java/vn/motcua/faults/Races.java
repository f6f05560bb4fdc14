package vn.motcua.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import vn.motcua.journeys.Answer;
import vn.motcua.journeys.Answers;
import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Dossier;
import vn.motcua.journeys.Filing;
import vn.motcua.journeys.Person;
import vn.motcua.journeys.Provider;

/** The same thing from several sides at once: clicks in a hurry, two tabs, officers who decide at the same moment. */
final class Races implements Case {

    private static final String PROCEDURE = "3.000333";
    private static final int SIDES = 8;

    @Override
    public String name() {
        return "races";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<>(doors(stage));
        var citizen = stage.citizen("001090000001");
        var first = stage.officer("tiepnhan.thu");
        var second = stage.officer("tiepnhan.thu");
        for (int run = 0; run < Math.max(1, stage.size() / 10); run++) {
            try {
                var filing = stage.under(Silent.AUDIENCE, () -> ready(citizen));
                var dossier = impatient(stage, filing, wrong);
                stage.under(Silent.AUDIENCE, () -> pay(stage, dossier));
                wrong.addAll(rivals(stage, dossier, first, second));
            } catch (Deviation deviation) {
                wrong.add(deviation.getMessage());
            }
        }
        return wrong;
    }

    /** Somebody signs in from eight devices at once: each of them is in, if need be with another attempt. */
    private static List<String> doors(Stage stage) {
        var odd = atOnce(stage, () -> Person.citizen(stage.portal().address(), "001203000003").get("/api/eforms/v1/drafts"))
                .stream().map(Answer::status).filter(status -> status != 200).toList();
        return odd.isEmpty() ? List.of() : List.of("Of " + SIDES + " sign-ins at once some were answered " + odd);
    }

    private static Filing ready(Person citizen) {
        var filing = Filing.begin(citizen, PROCEDURE).answer(Answers.ofAPayer());
        filing.photograph("papers", "supporting", "supporting");
        return filing;
    }

    /** Eight clicks, each with the key of a tab of its own: one dossier and one code. */
    private static Dossier impatient(Stage stage, Filing filing, List<String> wrong) {
        var path = "/api/eforms/v1/drafts/" + filing.id() + "/submission";
        var answers = atOnce(stage, () -> filing.citizen().post(path, Map.of("declared", true)));
        var sent = answers.stream().filter(answer -> answer.status() / 100 == 2).map(Answer::json).distinct().toList();
        if (sent.size() != 1) {
            wrong.add("One draft, submitted " + SIDES + " times at once, got " + answers.stream().map(Answer::status).toList());
        }
        Deviation.unless(!sent.isEmpty(), "Nobody could submit " + filing.id());
        return new Dossier(sent.getFirst(), filing.citizen());
    }

    private static Void pay(Stage stage, Dossier dossier) {
        var bill = dossier.bill("OPEN").path("bill").asText();
        var attempt = dossier.citizen()
                .post("/api/payment/v1/bills/" + bill + "/attempts", Map.of("method", "GATEWAY", "locale", "vn")).json();
        Provider.pay(new Person(stage.portal().address()), URI.create(attempt.path("redirect").asText()), "200.000");
        dossier.tracked(1);
        return null;
    }

    /** Each sees the same version; one decision counts, the others are told that they came too late. */
    private static List<String> rivals(Stage stage, Dossier dossier, Person first, Person second) {
        stage.under(Silent.AUDIENCE, () -> {
            dossier.decide(first, "claim", Map.of());
            return null;
        });
        var path = "/api/workflow/v1/dossiers/" + dossier.code();
        var version = first.get(path).expect(200).json().path("version").asLong();
        var checked = dossier.checked();
        var side = new AtomicInteger();
        var answers = atOnce(stage, () -> {
            var even = side.getAndIncrement() % 2 == 0;
            var headers = Map.of("If-Match", "\"" + version + "\"");
            return even ? first.post(path + "/acceptance", checked, headers)
                    : second.post(path + "/refusal",
                            Map.of("reasonCode", "wrong-agency", "reason", "Chạy đua", "legalBasis", "Điều 17"), headers);
        });
        var won = answers.stream().filter(answer -> answer.status() / 100 == 2).count();
        var odd = answers.stream().map(Answer::status).filter(status -> status / 100 != 2 && status != 409).toList();
        var wrong = new ArrayList<String>();
        if (won != 1) {
            wrong.add(won + " of " + SIDES + " decisions at once were accepted on " + dossier.code());
        }
        if (!odd.isEmpty()) {
            wrong.add("Those who came too late were answered " + odd + " on " + dossier.code());
        }
        return wrong;
    }

    private static List<Answer> atOnce(Stage stage, Supplier<Answer> act) {
        var tasks = new ArrayList<Callable<Answer>>();
        for (int index = 0; index < SIDES; index++) {
            tasks.add(() -> stage.under(Silent.AUDIENCE, act::get));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var outcome : threads.invokeAll(tasks)) {
                answers.add(outcome.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
