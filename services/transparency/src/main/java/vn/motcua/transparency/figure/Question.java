package vn.motcua.transparency.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.protection.Cut;

/**
 * Which figures somebody wants.
 *
 * @param by    what the rows stand for
 * @param where what they are narrowed to
 */
public record Question(Dataset dataset, List<Key> by, Map<Key, String> where) {

    /** @throws ProblemException 400 when it is cut by more than the figures are, or by the same twice */
    public Question {
        var cut = by.size() + where.size() - (by.contains(Key.AGENCY) && where.containsKey(Key.PROVINCE) ? 1 : 0);
        if (cut > Cut.DEEPEST) {
            throw ProblemException.badRequest("too-deep",
                    "Figures are cut by at most %d of month, place, procedure and channel.".formatted(Cut.DEEPEST));
        }
        if (!Collections.disjoint(by, where.keySet()) || by.stream().distinct().count() < by.size()
                || where.containsKey(Key.AGENCY) && (by.contains(Key.PROVINCE) || where.containsKey(Key.PROVINCE))) {
            throw ProblemException.badRequest("cut-twice", "A figure can't be cut by the same thing twice.");
        }
        where = new TreeMap<>(where);
    }

    /** @param by names of {@link Key}s, with commas */
    public static Question of(String dataset, Optional<String> by, Map<Key, String> where) {
        return new Question(Dataset.of(dataset).orElseThrow(
                () -> ProblemException.notFound("There is no dataset " + dataset + ".")),
                by.map(names -> Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).map(Question::key).toList())
                        .orElse(List.of()),
                where);
    }

    private static Key key(String name) {
        return Key.of(name.strip()).orElseThrow(
                () -> ProblemException.badRequest("unknown-cut", "Figures can't be cut by " + name + "."));
    }
}
