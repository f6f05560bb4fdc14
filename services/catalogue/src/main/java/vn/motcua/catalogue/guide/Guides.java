package vn.motcua.catalogue.guide;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.Folded;
import vn.motcua.catalogue.guide.Question.Topic;

/** The guides and answers that ship with this version. */
@ApplicationScoped
class Guides {

    /** What is looked for; null filters let everything through. */
    record Wanted(String typed, @Nullable String lifeEvent, @Nullable String procedure) {}

    private final List<Guide> guides;
    private final List<Question> questions;

    Guides(ObjectMapper json) throws JsonProcessingException {
        // A misspelt member of a data file must not pass silently.
        var strict = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.guides = DataFile.publishedIn("guides").stream().map(file -> read(strict.forType(Guide.class), file)).toList();
        this.questions = strict.forType(new TypeReference<List<Question>>() {})
                .readValue(DataFile.at("questions.json").text());
    }

    List<Guide> guides(Wanted wanted) {
        return guides.stream().filter(guide -> wanted.lifeEvent() == null || guide.lifeEvents().contains(wanted.lifeEvent()))
                .filter(guide -> wanted.procedure() == null
                        || guide.procedures().stream().anyMatch(named -> named.code().equals(wanted.procedure())))
                .filter(guide -> Folded.fits(wanted.typed(), guide.words())).toList();
    }

    Optional<Guide> guide(String code) {
        return guides.stream().filter(guide -> guide.code().equals(code)).findFirst();
    }

    List<Question> questions(Wanted wanted, @Nullable Topic topic) {
        return questions.stream().filter(each -> topic == null || each.topic() == topic)
                .filter(each -> wanted.lifeEvent() == null || each.lifeEvents().contains(wanted.lifeEvent()))
                .filter(each -> wanted.procedure() == null || each.procedures().contains(wanted.procedure()))
                .filter(each -> Folded.fits(wanted.typed(), each.words())).toList();
    }

    private static Guide read(ObjectReader reader, DataFile file) {
        try {
            return reader.readValue(file.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.name() + " can't be read", e);
        }
    }
}
