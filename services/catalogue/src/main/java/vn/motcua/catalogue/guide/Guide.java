package vn.motcua.catalogue.guide;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.contracts.Text;

/**
 * What to do in a situation, step by step, as its data file holds it.
 *
 * @param lifeEvents moments of life that it belongs to
 * @param procedures codes of the procedures it leads to; one that isn't on this portal yet is still named
 * @param sources    where its statements come from
 */
record Guide(String code, int version, Text title, Text summary, List<String> lifeEvents, List<Section> sections,
        List<Named> procedures, List<Source> sources) {

    /** @param points one statement or step each */
    record Section(Text heading, List<Text> points) {}

    record Named(String code, Text name) {}

    Stream<String> words() {
        return Stream.of(Stream.of(title, summary),
                sections.stream().flatMap(section -> Stream.concat(Stream.of(section.heading()), section.points().stream())),
                procedures.stream().map(Named::name)).flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.vi(), text.en()));
    }
}
