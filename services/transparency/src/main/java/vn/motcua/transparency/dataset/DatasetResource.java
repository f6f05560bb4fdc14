package vn.motcua.transparency.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.transparency.figure.Answering;
import vn.motcua.transparency.figure.Cutting;
import vn.motcua.transparency.figure.Figures;
import vn.motcua.transparency.index.Scores;

/** The figures as files, for anybody, without signing in. */
@Path("/api/transparency/v1")
@PermitAll
@RunOnVirtualThread
class DatasetResource {

    private static final String BY_MONTH_AND_AGENCY = "month,agency";

    record Datasets(List<Description> items) {}

    private final Answering answering;
    private final Scores scores;
    private final Metadata metadata;
    private final ObjectMapper json;

    DatasetResource(Answering answering, Scores scores, Metadata metadata, ObjectMapper json) {
        this.answering = answering;
        this.scores = scores;
        this.metadata = metadata;
        this.json = json;
    }

    @GET
    @Path("datasets")
    public Datasets datasets() {
        return new Datasets(metadata.descriptions());
    }

    @GET
    @Path("datasets/{code}")
    public Description dataset(@RestPath String code) {
        return metadata.description(code);
    }

    /** DCAT, at an address that stays. */
    @GET
    @Path("catalog.jsonld")
    @Produces("application/ld+json")
    public Response catalogue(@Context Request request) {
        return file(request, written(metadata.dcat()), "application/ld+json", Instant.EPOCH);
    }

    /** @param bom whether a byte order mark goes first, which some spreadsheets need to see that it is UTF-8 */
    @GET
    @Path("datasets/{code}.csv")
    @Produces("text/csv")
    public Response csv(@RestPath String code, @BeanParam Cutting cutting, @RestQuery @DefaultValue("false") boolean bom,
            @Context Request request) {
        var mark = bom ? Csv.BYTE_ORDER_MARK : "";
        if (code.equals(IndexTable.CODE)) {
            return csv(request, code, mark + IndexTable.of(scores.all(cutting.month())), Instant.EPOCH);
        }
        var figures = answering.toAll(cutting.of(code, BY_MONTH_AND_AGENCY));
        return csv(request, code, mark + table(figures), figures.asOf());
    }

    @GET
    @Path("datasets/{code}.json")
    @Produces("application/json")
    public Response json(@RestPath String code, @BeanParam Cutting cutting, @Context Request request) {
        if (code.equals(IndexTable.CODE)) {
            return file(request, written(Map.of("items", scores.all(cutting.month()))), "application/json", Instant.EPOCH);
        }
        var figures = answering.toAll(cutting.of(code, BY_MONTH_AND_AGENCY));
        return file(request, written(figures), "application/json", figures.asOf());
    }

    private static Response csv(Request request, String code, String text, Instant changed) {
        return file(request, text, "text/csv; charset=UTF-8; header=present", changed, "Content-Disposition",
                "attachment; filename=\"" + code + ".csv\"");
    }

    /** Empty fields are withheld; the last column names them. */
    private static String table(Figures figures) {
        var header = new ArrayList<>(figures.by());
        figures.by().forEach(key -> header.add(key + "Name"));
        header.addAll(figures.columns());
        header.add("withheld");
        return Csv.of(header, figures.rows().stream().map(row -> line(figures, row)).toList());
    }

    private static List<String> line(Figures figures, Figures.Row row) {
        var fields = new ArrayList<String>();
        figures.by().forEach(key -> fields.add(row.key().get(key)));
        figures.by().forEach(key -> fields.add(row.names().containsKey(key) ? row.names().get(key).vi() : ""));
        figures.columns().forEach(column -> fields.add(Objects.toString(row.counts().get(column), "")));
        fields.add(String.join(" ", row.withheld()));
        return fields;
    }

    private static Response file(Request request, String text, String type, Instant changed, String... header) {
        var tag = new EntityTag(fingerprint(text));
        // Nobody counts when the rules or names behind a text change: there the tag alone tells.
        var at = changed.equals(Instant.EPOCH) ? null : Date.from(changed);
        var unchanged = at == null ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(at, tag);
        var answer = (unchanged == null ? Response.ok(text.getBytes(UTF_8)).header("Content-Type", type) : unchanged)
                .tag(tag).lastModified(at).header("Cache-Control", "public, no-cache");
        for (int i = 0; i < header.length; i += 2) {
            answer.header(header[i], header[i + 1]);
        }
        return answer.build();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
