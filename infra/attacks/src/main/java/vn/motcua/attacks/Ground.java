package vn.motcua.attacks;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Person;

/** The portal under attack, the people who know it, and what belongs to the one who is attacked. */
public final class Ground {

    private static final int FIRST_SERVICE = 18101;
    private static final int AT_ONCE = 8;
    private static final List<String> SERVICES = List.of("catalogue", "eforms", "documents", "workflow",
            "payment", "tracking", "notification", "privacy", "participation", "transparency");

    private final URI portal;
    private final Path repository;
    private final Path logs;
    private final Map<Who, Person> people = new EnumMap<>(Who.class);
    private final Victim victim = new Victim(this);

    Ground(URI portal, Path repository, Path logs) {
        this.portal = portal;
        this.repository = repository;
        this.logs = logs;
    }

    public URI portal() {
        return portal;
    }

    public Path repository() {
        return repository;
    }

    public Path logs() {
        return logs;
    }

    /** What belongs to {@link Who#OWNER}. */
    public Victim victim() {
        return victim;
    }

    /** Signed in at the first call. */
    public Person person(Who who) {
        return people.computeIfAbsent(who, one -> {
            if (one.isNobody()) {
                return new Person(portal);
            }
            return one.isCitizen() ? Person.citizen(portal, one.login()) : Person.officer(portal, one.login());
        });
    }

    /** One after the other, so that whoever attacks at once finds them signed in. */
    public void signInEverybody() {
        for (var who : Who.values()) {
            person(who);
        }
    }

    /** Everybody attacks at the same time. */
    public <T> void atOnce(List<T> attackers, Consumer<T> attack) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = attackers.stream().map(one -> threads.submit(() -> attack.accept(one))).toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Deviation(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            throw new Deviation("Interrupted");
        }
    }

    /** The public door, with what this person's browser would send. */
    public Door door(Who who) {
        var door = new Door(portal, Map.of("Sec-Fetch-Site", "same-origin"));
        return who.isNobody() ? door : door.with("Cookie", person(who).cookies());
    }

    /** A service's own port, which no browser reaches, but whoever has a foot inside does. */
    public Door behind(String service) {
        var offset = Integer.parseInt(System.getenv().getOrDefault("MOTCUA_PORT_OFFSET", "0"));
        return new Door(URI.create("http://127.0.0.1:" + (FIRST_SERVICE + SERVICES.indexOf(service) + offset)), Map.of());
    }
}
