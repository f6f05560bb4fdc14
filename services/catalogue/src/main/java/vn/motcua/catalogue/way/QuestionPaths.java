package vn.motcua.catalogue.way;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.catalogue.DataFile;

/** The question paths that ship with this version. */
@ApplicationScoped
class QuestionPaths {

    private final List<QuestionPath> paths;

    QuestionPaths(ObjectMapper json) {
        var reader = json.readerFor(QuestionPath.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.paths = DataFile.publishedIn("question-paths").stream().map(file -> {
            try {
                return reader.<QuestionPath> readValue(file.text());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(file.name() + " can't be read", e);
            }
        }).toList();
    }

    List<QuestionPath> all() {
        return paths;
    }

    Optional<QuestionPath> of(String lifeEvent) {
        return paths.stream().filter(path -> path.lifeEvent().equals(lifeEvent)).findFirst();
    }
}
