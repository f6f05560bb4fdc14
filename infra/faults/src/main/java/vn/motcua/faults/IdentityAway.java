package vn.motcua.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Person;

/**
 * Keycloak hangs for five minutes: whoever is signed in goes on, anybody reads what is public, a service that is started
 * meanwhile starts. Then it gets another key to sign with while people are at work: they go on, and others sign in.
 */
final class IdentityAway implements Case {

    private static final String PART = "identity";
    private static final Duration AWAY = Duration.ofMinutes(5);
    /** So old are the sessions then that their tokens would have to be renewed. */
    private static final Duration BEFORE = Duration.ofSeconds(60);
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Nobody at work here needs it. */
    private static final String STARTED_MEANWHILE = "transparency";

    @Override
    public String name() {
        return "identity-away";
    }

    @Override
    public List<String> play(Stage stage) {
        var people = new People(stage, stage.citizen("001090000001"), stage.officer("tiepnhan.thu"), new LinkedHashSet<>());
        people.work("Before", BEFORE);
        stage.portal().freeze(PART);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = CompletableFuture.supplyAsync(() -> startedAgain(stage), threads);
            people.work("Without Keycloak", AWAY);
            started.join().ifPresent(people.wrong()::add);
        } finally {
            stage.portal().thaw(PART);
        }
        stage.portal().recover();
        new SigningKeys(stage.portal()).renew();
        people.work("With another key", AFTERWARDS);
        var wrong = new ArrayList<>(people.wrong());
        wrong.addAll(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
        return wrong;
    }

    private static Optional<String> startedAgain(Stage stage) {
        try {
            stage.portal().command("restart", STARTED_MEANWHILE, "--no-build");
            stage.impatiently(() -> new Person(stage.portal().address()).get("/du-lieu-mo").expect(200));
            return Optional.empty();
        } catch (IllegalStateException | Deviation broken) {
            return Optional.of("A service started without Keycloak: " + broken.getMessage());
        }
    }

    /** @param wrong each kind once */
    private record People(Stage stage, Person citizen, Person officer, Set<String> wrong) {

        void work(String when, Duration time) {
            var end = Instant.now().plus(time);
            while (Instant.now().isBefore(end)) {
                try {
                    stage.impatiently(this::once);
                } catch (Deviation refused) {
                    wrong.add(when + ": " + refused.getMessage());
                }
                Portal.rest(PAUSE);
            }
        }

        private void once() {
            new Person(stage.portal().address()).get("/thu-tuc/3.000333").expect(200);
            officer.get("/can-bo").expect(200);
            Payment.file(citizen).bill("OPEN");
        }
    }
}
