package vn.motcua.participation.petition;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.problem.ProblemException;

/** Shows anybody the published answers. */
@Path("/api/participation/v1/answers")
@PermitAll
@RunOnVirtualThread
class AnswerResource {

    private final Answers answers;

    AnswerResource(Answers answers) {
        this.answers = answers;
    }

    /** @param next where the next page begins, null after the last */
    record Listed(List<Answers.Published> items, @Nullable Instant next) {}

    @GET
    public Listed found(@RestQuery Optional<String> q, @RestQuery Optional<String> agency,
            @RestQuery Optional<String> procedure, @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(50) int limit) {
        var items = answers.found(q, agency, procedure, after.map(AnswerResource::instant), limit);
        return new Listed(items, items.size() < limit ? null : items.getLast().publishedAt());
    }

    @GET
    @Path("{code}")
    public Answers.Published one(@RestPath String code) {
        return answers.one(code);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("after", "That is no place in the list.");
        }
    }
}
