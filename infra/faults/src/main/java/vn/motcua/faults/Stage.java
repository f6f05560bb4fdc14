package vn.motcua.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import vn.motcua.journeys.Audience;
import vn.motcua.journeys.Conditions;
import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Journeys;
import vn.motcua.journeys.Line;
import vn.motcua.journeys.Person;

/**
 * Where a case is played: the portal, the line that writes everything down, and chance.
 *
 * @param size how many times a case does what it does; small for a look, large for a proof
 */
record Stage(Portal portal, Ledger ledger, Random chance, int size) {

    /** Longer than everything takes to start again at once on a small machine. */
    static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Plays a journey; what is wrong with it, empty when it came to its end. */
    Optional<String> journey(String name, Audience audience) {
        try {
            under(audience, () -> {
                Journeys.at(portal.address()).get(name).play();
                return null;
            });
            return Optional.empty();
        } catch (Deviation deviation) {
            return Optional.of(name + ": " + deviation.getMessage());
        }
    }

    /** Several at the same time; what went wrong with any. */
    List<String> journeys(String name, int number, Audience audience) {
        var tasks = new ArrayList<Callable<Optional<String>>>();
        for (int index = 0; index < number; index++) {
            tasks.add(() -> journey(name, audience));
        }
        return together(tasks);
    }

    /** Looks after several things at once; what is wrong with any. */
    List<String> together(List<Callable<Optional<String>>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wrong = new ArrayList<String>();
            for (var outcome : threads.invokeAll(tasks.stream().map(this::patient).toList())) {
                outcome.get().ifPresent(wrong::add);
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** By our line too, and ending with what is wrong rather than with an exception. */
    private Callable<Optional<String>> patient(Callable<Optional<String>> task) {
        return () -> {
            try {
                return under(Silent.AUDIENCE, task);
            } catch (Deviation deviation) {
                return Optional.of(String.valueOf(deviation.getMessage()));
            }
        };
    }

    /** By the line that writes down and doesn't give up. */
    <T> T under(Audience audience, Callable<T> work) {
        var conditions = new Conditions(ledger, audience, PATIENCE, true);
        try {
            return ScopedValue.where(Conditions.CURRENT, conditions).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a line that takes the first answer for the answer. */
    void impatiently(Runnable work) {
        ScopedValue.where(Conditions.CURRENT, new Conditions(Line.PLAIN, Silent.AUDIENCE, PATIENCE, false)).run(work);
    }

    Person citizen(String nationalId) {
        return under(Silent.AUDIENCE, () -> Person.citizen(portal.address(), nationalId));
    }

    Person officer(String username) {
        return under(Silent.AUDIENCE, () -> Person.officer(portal.address(), username));
    }

    String anyOf(List<String> names) {
        return names.get(chance.nextInt(names.size()));
    }
}
