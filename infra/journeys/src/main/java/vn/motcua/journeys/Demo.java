package vn.motcua.journeys;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code ./motcua demo}: plays every journey against the running portal and stops at the first deviation. */
public final class Demo {

    public static void main(String... args) {
        var portal = URI.create(System.getenv().getOrDefault("MOTCUA_PUBLIC_URL", "http://localhost:8080"));
        var journeys = Map.<String, Journey> of("criminal-record", new CriminalRecord(portal));
        try {
            (args.length == 0 ? List.copyOf(journeys.keySet()) : List.of(args)).forEach(name -> journeys.get(name).play());
            System.out.println("\nEverything went as it should.");
        } catch (Deviation e) {
            System.out.println("\nDEVIATION: " + e.getMessage());
            System.exit(1);
        }
    }

    private Demo() {}
}
