package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Another journey is counted: to the unit for an administrator, without small numbers for everybody. */
final class OpenFigures implements Journey {

    private static final String API = "/api/transparency/v1/";
    private static final String EXACT = API + "figures/exact?agency=G01.801&procedure=3.000333";

    private final URI portal;
    private final Journey counted;
    private final Stopwatch clock = new Stopwatch();

    /** @param counted leaves one dossier more that was paid online and finished in time */
    OpenFigures(URI portal, Journey counted) {
        this.portal = portal;
        this.counted = counted;
    }

    @Override
    public void play() {
        clock.title("Open data: one journey more is one dossier more");
        var admin = clock.step("an administrator signs in and notes the exact figures",
                () -> Person.officer(portal, "quantri.thu"));
        var before = exact(admin);
        counted.play();
        clock.step("received, finished in time and paid online have risen by exactly one", () -> {
            var expected = plusOne(before, "received", "onTime", "paidOnline");
            Wait.until("the figures " + expected, () -> exact(admin), expected::equals);
        });
        var anybody = new Person(portal);
        clock.step("nobody sees a number from 1 to 4", () -> nothingSmall(anybody));
        clock.step("anybody looks at the charts and their tables",
                () -> anybody.get("/du-lieu-mo").expect(200).page().select("table").isEmpty());
        clock.step("downloads the table and reads the catalogue", () -> {
            var csv = anybody.get(API + "datasets/dossiers.csv").expect(200).text();
            unless(csv.startsWith("month,agency,monthName,agencyName,received,"), "The table has another head: " + csv);
            var catalogue = anybody.get(API + "catalog.jsonld").expect(200).text();
            unless(catalogue.contains("dcat:Catalog"), "The catalogue isn't DCAT: " + catalogue);
        });
        clock.step("and sees how the agency's quality index is made up", () -> {
            var score = anybody.get(API + "index/agencies/G01.801").expect(200).json();
            unless(score.path("groups").size() == 6, "The index hasn't six groups: " + score);
            anybody.get("/du-lieu-mo/chi-so/G01.801").expect(200);
        });
    }

    private static Map<String, Long> exact(Person admin) {
        var counts = new LinkedHashMap<String, Long>();
        admin.get(EXACT).expect(200).json().at("/total/counts").properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        // Whether somebody has rated a dossier meanwhile isn't this journey's business.
        counts.keySet().removeAll(java.util.Set.of("satisfied", "dissatisfied", "unrated"));
        return counts;
    }

    private static Map<String, Long> plusOne(Map<String, Long> before, String... columns) {
        var expected = new LinkedHashMap<>(before);
        for (var column : columns) {
            expected.merge(column, 1L, Long::sum);
        }
        return expected;
    }

    private static void nothingSmall(Person anybody) {
        for (var by : new String[] { "month", "agency", "procedure", "channel", "month,agency", "agency,channel" }) {
            var figures = anybody.get(API + "figures?by=" + by).expect(200).json();
            check(by, figures.path("total"));
            figures.path("rows").forEach(row -> check(by, row));
        }
    }

    private static void check(String by, JsonNode row) {
        row.path("counts").forEach(count -> unless(count.isNull() || count.asLong() == 0 || count.asLong() >= 5,
                "By " + by + " there is a small number: " + row));
    }
}
