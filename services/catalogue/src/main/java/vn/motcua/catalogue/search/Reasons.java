package vn.motcua.catalogue.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.Entry.Title;
import vn.motcua.catalogue.search.Reason.Kind;

/** Says of each hit why it was found: the title in which most of what was sought stands, and of those the shortest. */
final class Reasons {

    /** Below it, what was meant says more than what stands there. */
    private static final double HALF = 0.5;
    private static final double WHOLE = 0.5;

    private final Reading reading;
    private final Synonyms synonyms;
    private final Set<String> sought;
    private final long bits;
    private final Set<String> meant;

    Reasons(Reading reading, Synonyms synonyms) {
        this.reading = reading;
        this.synonyms = synonyms;
        this.sought = reading.sought();
        this.bits = Title.bits(sought);
        this.meant = reading.meant();
    }

    /** The words that are looked for. */
    Set<String> sought() {
        return sought;
    }

    Reason of(Entry entry) {
        if (reading.words().contains(entry.code())) {
            return new Reason(Kind.CODE, entry.name().vi(), null);
        }
        Title best = null;
        double most = 0;
        for (var title : entry.titles()) {
            double fit = fit(title);
            if (fit > most) {
                best = title;
                most = fit;
            }
        }
        var meaning = most < sought.size() * HALF ? meaning(entry) : null;
        if (meaning != null) {
            return meaning;
        }
        return best == null ? new Reason(Kind.SUMMARY, entry.name().vi(), null)
                : new Reason(best.isName() ? Kind.NAME : Kind.KEYWORD, best.text(), null);
    }

    private double fit(Title title) {
        if ((title.bits() & bits) == 0) {
            return 0;
        }
        int common = 0;
        for (var word : title.words()) {
            if ((Title.bit(word) & bits) != 0 && sought.contains(word)) {
                common++;
            }
        }
        return common == 0 ? 0 : Math.min(common, sought.size()) + WHOLE * common / title.words().size();
    }

    private @Nullable Reason meaning(Entry entry) {
        if (meant.isEmpty()) {
            return null;
        }
        for (var title : entry.titles()) {
            for (var meaning : title.meanings().keySet()) {
                if (meant.contains(meaning)) {
                    return new Reason(Kind.MEANING, title.text(), said(meaning));
                }
            }
        }
        return null;
    }

    private @Nullable String said(String meaning) {
        return reading.phraseMeaning(meaning).map(synonyms::spelled).orElse(null);
    }
}
