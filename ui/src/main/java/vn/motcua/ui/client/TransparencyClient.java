package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Figures, datasets and the quality index. */
@Path("/api/transparency/v1")
@RegisterRestClient(configKey = "transparency")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface TransparencyClient {

    /** @param counts null when withheld */
    record Row(Map<String, String> key, Map<String, Text> names, Map<String, @Nullable Long> counts) {

        public Optional<Long> count(String column) {
            return Optional.ofNullable(counts.get(column));
        }
    }

    record Figures(Instant asOf, long threshold, List<String> columns, Row total, List<Row> rows) {}

    record Licence(Text name, String url) {}

    record Column(String name, Text meaning) {}

    record Distribution(String format, String url) {}

    record Dataset(String code, Text title, Text description, Text frequency, Licence licence, List<Column> columns,
            List<Distribution> distributions) {}

    /** @param state MEASURED, NOTHING, WITHHELD or NOT_MEASURED */
    record Part(String code, Text name, int max, Text formula, String state, Optional<Double> points,
            Optional<Long> numerator, Optional<Long> denominator, String confidence, String source,
            Optional<Text> notMeasured) {}

    record Group(String code, Text name, int max, double points, double possible, List<Part> parts) {}

    record Score(String agency, Text name, double points, double possible, List<Group> groups) {

        /** Points in a hundred of what could be measured. */
        public double share() {
            return possible == 0 ? 0 : Math.round(points / possible * 1000) / 10.0;
        }
    }

    record Rules(Text name, String version, Text decision, LocalDate asOf, Text note, int max) {}

    @GET
    @Path("/figures")
    Figures figures(@QueryParam("dataset") String dataset, @QueryParam("by") @Nullable String by,
            @QueryParam("month") @Nullable String month, @QueryParam("province") @Nullable String province,
            @QueryParam("agency") @Nullable String agency, @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("channel") @Nullable String channel);

    @GET
    @Path("/datasets")
    Page<Dataset> datasets();

    /** @param month narrows it to what came in then */
    @GET
    @Path("/index")
    Page<Score> scores(@QueryParam("month") @Nullable String month);

    /** The months that have a score, the newest first. */
    @GET
    @Path("/index/months")
    Page<String> months();

    @GET
    @Path("/index/agencies/{agency}")
    Score score(@PathParam("agency") String agency, @QueryParam("month") @Nullable String month);

    @GET
    @Path("/index/rules")
    Rules rules();
}
