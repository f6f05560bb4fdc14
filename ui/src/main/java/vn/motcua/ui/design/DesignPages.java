package vn.motcua.ui.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;

/** Every component in every state; the tests look at it too. */
@Path("/design")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DesignPages {

    private final Questions questions;
    private final ObjectMapper json;

    DesignPages(Questions questions, ObjectMapper json) {
        this.questions = questions;
        this.json = json;
    }

    /** As eforms would send them. */
    record Samples(List<JsonNode> fields, List<Fault> faults) {}

    record Components(List<OfficialStatus> statuses, Instant now, long fee, List<Question> questions)
            implements TemplateInstance {}

    @GET
    public TemplateInstance components() {
        var samples = samples();
        return new Components(List.of(OfficialStatus.values()), Instant.parse("2026-11-21T09:30:00Z"), 200_000,
                questions.of(samples.fields(), samples.faults(), ""));
    }

    private Samples samples() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("design/questions.json")) {
            return json.readValue(in, Samples.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
