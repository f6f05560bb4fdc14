package vn.motcua.documents.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.platform.problem.ProblemException;

/** The result templates that ship with the service; a procedure without one can't be issued. */
@ApplicationScoped
class ResultTemplates {

    private final List<ResultTemplate> templates;

    ResultTemplates(ObjectMapper json) {
        // A misspelt member of a data file must not pass silently.
        var reader = json.readerFor(ResultTemplate.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.templates = file("published.txt").lines().map(name -> {
            try {
                return reader.<ResultTemplate> readValue(file(name + ".json"));
            } catch (IOException e) {
                throw new UncheckedIOException("The result template " + name + " can't be read", e);
            }
        }).toList();
    }

    List<ResultTemplate> all() {
        return templates;
    }

    /**
     * The template in use for a version of a procedure.
     *
     * @throws ProblemException 422 when there is none
     */
    ResultTemplate of(String procedure, int version) {
        return templates.stream()
                .filter(template -> template.procedure().equals(procedure) && template.fromVersion() <= version)
                .max(Comparator.comparingInt(ResultTemplate::fromVersion))
                .orElseThrow(() -> ProblemException.unprocessable("no-template",
                        "No result of " + procedure + " version " + version + " can be made."));
    }

    private static String file(String name) {
        try (var stream = ResultTemplates.class.getResourceAsStream("/results/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No file results/" + name);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
