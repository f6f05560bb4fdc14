package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Page;

import vn.motcua.participation.directory.Fold;

/**
 * Finds petitions that may say the same: of the same agency, filed in the last thirty days, in similar words. What was
 * written isn't told: an officer who wants to compare opens them, and that is logged.
 */
@ApplicationScoped
@Transactional
class Similar {

    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int MOST_READ = 200;
    private static final int MOST_SHOWN = 5;
    /** Below this, two texts merely share the turns of phrase of their kind. */
    private static final int LEAST_PERCENT = 40;

    /** @param percent of the words that both have in common */
    record Alike(PetitionItem petition, int percent) {}

    private final Petitions.Table table;
    private final Views views;
    private final Words words;
    private final Clock clock;

    Similar(Petitions.Table table, Views views, Words words, Clock clock) {
        this.table = table;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    /** Those into which this one could be merged, the most alike first. */
    List<Alike> to(UUID id, By officer) {
        var petition = views.seen(id, officer);
        if (!petition.state().isOpen()) {
            return List.of();
        }
        var pairs = pairs(petition);
        return table
                .find("agency = ?1 and id <> ?2 and filedAt > ?3 and state in ?4 order by filedAt desc", petition.agency, id,
                        clock.instant().minus(LOOK_BACK), Set.of(State.RECEIVED, State.IN_PROGRESS, State.ANSWERED))
                .page(Page.ofSize(MOST_READ)).stream()
                .map(other -> new Alike(views.item(other, null), percent(pairs, pairs(other))))
                .filter(alike -> alike.percent() >= LEAST_PERCENT)
                .sorted(Comparator.comparingInt(Alike::percent).reversed()).limit(MOST_SHOWN).toList();
    }

    /** Twice what both have, of what each has. */
    static int percent(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        var all = one.size() + other.size();
        return all == 0 ? 0 : (int) (200 * both / all);
    }

    private Set<String> pairs(Petition petition) {
        var content = words.opened(petition);
        return pairs(content.title() + "\n" + content.text());
    }

    /** Neighbouring syllables, without their marks: alone, a Vietnamese syllable says little. */
    static Set<String> pairs(String text) {
        var syllables = Fold.of(text).split("[^\\p{Alnum}]+");
        var pairs = new HashSet<String>();
        for (int i = 1; i < syllables.length; i++) {
            pairs.add(syllables[i - 1] + " " + syllables[i]);
        }
        return pairs;
    }
}
