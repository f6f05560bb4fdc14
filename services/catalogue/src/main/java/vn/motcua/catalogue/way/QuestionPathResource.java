package vn.motcua.catalogue.way;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.platform.problem.ProblemException;

/** Which procedures do I need? Answers hold nothing about a person: they stand in the address, so that a way can be shared. */
@Path("/api/catalogue/v1/question-paths")
@RunOnVirtualThread
class QuestionPathResource {

    private static final int A_MINUTE = 60;

    private final QuestionPaths paths;
    private final Procedures procedures;

    QuestionPathResource(QuestionPaths paths, Procedures procedures) {
        this.paths = paths;
        this.procedures = procedures;
    }

    record Item(String lifeEvent, int version, Text title) {}

    record Given(QuestionPath.Question question, QuestionPath.Option option) {}

    record Paper(Text name, boolean required, boolean heldByState) {}

    /** @param maybe needed only perhaps: apply anyway, the agency will say */
    record Needed(String procedure, Text name, Text reason, boolean maybe, Text authority, @Nullable TimeLimit timeLimit,
            boolean fileable, List<Paper> papers) {}

    /**
     * @param next      the question that comes now; null at the end
     * @param results   what is needed, in its order; empty before the end
     * @param otherwise what to do when nothing follows
     */
    record Walked(String lifeEvent, int version, Text title, List<Given> given, QuestionPath.@Nullable Question next,
            List<Needed> results, @Nullable Text otherwise, List<QuestionPath.Source> sources) {}

    @GET
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "For which life events there are questions")
    public Page<Item> all() {
        return Page.whole(paths.all().stream().map(path -> new Item(path.lifeEvent(), path.version(), path.title())).toList());
    }

    @GET
    @Path("{lifeEvent}")
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "The next question, or the procedures with reasons; a=question:answer for each answer given")
    public Walked walk(@RestPath String lifeEvent, @RestQuery("a") @Size(max = 10) List<String> answers) {
        var path = paths.of(lifeEvent).orElseThrow(() -> ProblemException.notFound("No questions for " + lifeEvent + "."));
        var given = new LinkedHashMap<String, String>();
        answers.stream().map(answer -> answer.split(":", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> given.put(parts[0], parts[1]));
        var walk = path.walk(given);
        var results = walk.next() != null ? List.<Needed> of()
                : path.results(walk.answers()).stream().flatMap(result -> needed(result, walk.answers())).toList();
        return new Walked(path.lifeEvent(), path.version(), path.title(), given(path, walk.answers()), walk.next(), results,
                walk.next() == null && results.isEmpty() ? path.otherwise() : null, path.sources());
    }

    private static List<Given> given(QuestionPath path, Map<String, String> answers) {
        return answers.entrySet().stream().flatMap(answer -> path.question(answer.getKey()).stream()
                .flatMap(question -> question.option(answer.getValue()).stream().map(option -> new Given(question, option))))
                .toList();
    }

    /** A procedure that isn't in force any more is left out. */
    private Stream<Needed> needed(QuestionPath.Result result, Map<String, String> answers) {
        return procedures.inForce(result.procedure()).stream().map(it -> new Needed(it.code(), it.name(), result.reason(),
                result.isMaybe(answers), it.authority(), it.timeLimit(), it.form() != null, papers(it)));
    }

    private static List<Paper> papers(Procedure it) {
        return it.components().stream()
                .map(paper -> new Paper(paper.name(), paper.required(), paper.heldByState())).toList();
    }
}
