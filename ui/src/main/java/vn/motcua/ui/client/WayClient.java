package vn.motcua.ui.client;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.client.InformationClient.Source;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Which procedures somebody needs, and what the reform of July 2025 changed. */
@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface WayClient {

    record Item(String lifeEvent, int version, Text title) {}

    record Option(String code, Text text) {}

    record Question(String code, Text text, Optional<Text> hint, List<Option> options) {}

    record Given(Question question, Option option) {}

    record Paper(Text name, boolean required, boolean heldByState) {}

    /** @param maybe needed only perhaps: apply anyway, the agency will say */
    record Needed(String procedure, Text name, Text reason, boolean maybe, Text authority, Optional<TimeLimit> timeLimit,
            boolean fileable, List<Paper> papers) {}

    /** @param next the question that comes now; absent at the end */
    record Walked(String lifeEvent, int version, Text title, List<Given> given, Optional<Question> next, List<Needed> results,
            Optional<Text> otherwise, List<Source> sources) {}

    record Concerned(String code, Text name, Text authority) {}

    record Change(String code, Text title, Text before, Text after, List<Concerned> procedures, Source source) {}

    @GET
    @Path("/question-paths")
    Page<Item> paths();

    @GET
    @Path("/question-paths/{lifeEvent}")
    Walked walk(@PathParam("lifeEvent") String lifeEvent, @QueryParam("a") List<String> answers);

    record Listed(String code, Text name) {}

    /** @param level COMMUNE, PROVINCE, MINISTRY or OTHER */
    @GET
    @Path("/procedures")
    Page<Listed> ofLevel(@QueryParam("level") String level, @QueryParam("limit") int limit);

    @GET
    @Path("/reform-changes")
    Page<Change> changes();
}
