package vn.motcua.catalogue.assistant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.assistant.Heard.Unit;
import vn.motcua.catalogue.assistant.Intents.Role;
import vn.motcua.catalogue.assistant.Intents.Sense;
import vn.motcua.catalogue.search.Understanding;

/** Takes a question apart: what is asked, and about what. The longest phrase wins; a procedure's name before everything. */
@ApplicationScoped
class Hearing {

    private static final int LONGEST_NAME = 24;

    private final Intents intents;
    private final Subjects subjects;
    private final Understanding understanding;

    Hearing(Intents intents, Subjects subjects, Understanding understanding) {
        this.intents = intents;
        this.subjects = subjects;
        this.understanding = understanding;
    }

    Heard hear(String question) {
        return new Listener().listen(question);
    }

    private final class Listener {

        private final List<Field> fields = new ArrayList<>();
        private final List<Unit> topic = new ArrayList<>();
        private final Set<String> soft = new HashSet<>();
        private final Set<Role> roles = new HashSet<>();
        private List<String> ambiguous = List.of();
        private @Nullable String province;
        private boolean guessed;

        Heard listen(String question) {
            var words = intents.withoutManners(mended(Understanding.words(question)));
            for (int from = 0; from < words.size();) {
                from += takeAt(words, from);
            }
            return new Heard(fields.stream().distinct().toList(), roles.contains(Role.VAGUE_MONEY),
                    roles.contains(Role.VAGUE_TIME), topic, soft, ambiguous,
                    province, roles.contains(Role.REFERRING), roles.contains(Role.DECLINED),
                    roles.contains(Role.GREETING), roles.contains(Role.YES), guessed);
        }

        /** Words of our own phrases stay as they are; what lies between them is read as the search reads it. */
        private List<String> mended(List<String> typed) {
            var words = new ArrayList<String>();
            var between = new ArrayList<String>();
            for (var word : typed) {
                if (intents.knows(word)) {
                    mendInto(words, between);
                    words.add(word);
                } else {
                    between.add(word);
                }
            }
            mendInto(words, between);
            return words;
        }

        private void mendInto(List<String> words, List<String> between) {
            if (!between.isEmpty()) {
                var mended = understanding.mended(between);
                words.addAll(mended.words().isEmpty() ? between : mended.words());
                guessed |= mended.guessed();
                between.clear();
            }
        }

        /** Returns how many words the longest phrase takes that begins here. */
        private int takeAt(List<String> words, int from) {
            for (int length = Math.min(LONGEST_NAME, words.size() - from); length > 1; length--) {
                var phrase = List.copyOf(words.subList(from, from + length));
                var sense = intents.sense(phrase);
                boolean isAmbiguous = sense.filter(it -> it.role() == Role.AMBIGUOUS).isPresent();
                if (!isAmbiguous && (subjects.isName(phrase) || means(phrase))) {
                    topic.add(new Unit(phrase, understanding.meanings(phrase), true));
                    return length;
                }
                if (sense.isPresent()) {
                    take(sense.get(), phrase);
                    return length;
                }
            }
            var word = List.of(words.get(from));
            intents.sense(word).ifPresentOrElse(sense -> take(sense, word), () -> topic
                    .add(new Unit(word, understanding.meanings(word), subjects.isName(word) || means(word))));
            return 1;
        }

        private boolean means(List<String> phrase) {
            return phrase.size() <= understanding.longest() && !understanding.meanings(phrase).isEmpty();
        }

        private void take(Sense sense, List<String> phrase) {
            roles.add(sense.role());
            switch (sense.role()) {
                case FIELD -> fields.add(Field.valueOf(sense.value()));
                case SOFT -> soft.addAll(phrase);
                case PLACE -> province = sense.value();
                case AMBIGUOUS -> {
                    ambiguous = intents.ambiguous(sense.value());
                    topic.add(new Unit(phrase, understanding.meanings(phrase), true));
                }
                case VAGUE_MONEY, VAGUE_TIME, FILLER, REFERRING, DECLINED, GREETING, YES -> {
                    // That it was there is all that matters.
                }
            }
        }
    }
}
