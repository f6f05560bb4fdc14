package vn.motcua.catalogue.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.sample.Samples;

/** What the catalogue's own files say, for tests beside the search. */
public final class Published {

    public static Understanding understood() {
        return new Understanding(Shelf.index(Shelf.entries()), Shelf.SYNONYMS);
    }

    /** As many procedures as that: beside what is published, samples under codes as if they could be asked for. */
    public static Understanding understood(int number) {
        var real = Shelf.entries();
        var others = IntStream.rangeClosed(1, Math.max(0, number - real.size()))
                .mapToObj(sample -> asIfReal(sample, "8.%06d".formatted(sample)));
        return new Understanding(Shelf.index(Stream.concat(real.stream(), others).toList()), Shelf.SYNONYMS);
    }

    /** What is published and goes on changing. */
    public static final class Changing {

        private final SearchIndex index = Shelf.index(Shelf.entries());

        public Understanding understood() {
            return new Understanding(index, Shelf.SYNONYMS);
        }

        /** @param sample whose words it has */
        public void publish(String code, int sample) {
            index.put(List.of(asIfReal(sample, code)), Shelf.TODAY);
        }

        public void remove(String code) {
            index.remove(List.of(code));
        }
    }

    private static Entry asIfReal(int sample, String code) {
        var document = Samples.document(sample).replace(Samples.code(sample), code);
        return Entry.of(Shelf.read(new DataFile("sample", document)), null, Shelf.SYNONYMS);
    }

    public static Collection<Procedure> procedures() {
        return Shelf.procedures();
    }

    private Published() {}
}
