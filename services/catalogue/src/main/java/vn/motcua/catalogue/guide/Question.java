package vn.motcua.catalogue.guide;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.contracts.Text;

/** A question that people often ask, with its answer, as the data file holds it. */
record Question(String code, Topic topic, Text question, Text answer, List<String> lifeEvents, List<String> procedures,
        Source source) {

    enum Topic {
        ACCOUNT,
        FILING,
        PAYMENT,
        RESULT,
        PRIVACY,
        HELP
    }

    Stream<String> words() {
        return Stream.of(question, answer).flatMap(text -> Stream.of(text.vi(), text.en()));
    }
}
