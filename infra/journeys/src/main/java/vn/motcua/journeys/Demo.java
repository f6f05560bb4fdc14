package vn.motcua.journeys;

import java.net.URI;
import java.util.List;

/** {@code ./motcua demo}: plays every journey against the running portal and stops at the first deviation. */
public final class Demo {

    public static void main(String... args) {
        var portal = URI.create(System.getenv().getOrDefault("MOTCUA_PUBLIC_URL", "http://localhost:8080"));
        try {
            journeys(portal, List.of(args)).forEach(Journey::play);
            System.out.println("\nEverything went as it should.");
        } catch (Deviation e) {
            System.out.println("\nDEVIATION: " + e.getMessage());
            System.exit(1);
        }
    }

    /** All, or those that are named. */
    private static List<Journey> journeys(URI portal, List<String> names) {
        var all = Journeys.at(portal);
        Deviation.unless(all.keySet().containsAll(names), "There are these journeys: " + String.join(", ", all.keySet()));
        return names.isEmpty() ? List.copyOf(all.values()) : names.stream().map(all::get).toList();
    }

    private Demo() {}
}
