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
    private final Set<String> sought;
    private final Set<String> meant;

    Reasons(Reading reading) {
        this.reading = reading;
        this.sought = reading.sought();
        this.meant = reading.meant();
    }

    Reason of(Entry entry) {
        if (reading.words().contains(entry.code())) {
            return new Reason(Kind.CODE, entry.name().vi());
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
        var meant = most < sought.size() * HALF ? meant(entry) : null;
        if (meant != null) {
            return new Reason(Kind.MEANING, meant.text());
        }
        return best == null ? new Reason(Kind.SUMMARY, entry.name().vi())
                : new Reason(best.isName() ? Kind.NAME : Kind.KEYWORD, best.text());
    }

    private double fit(Title title) {
        int common = 0;
        for (var word : title.words()) {
            if (sought.contains(word)) {
                common++;
            }
        }
        return common == 0 ? 0 : Math.min(common, sought.size()) + WHOLE * common / title.words().size();
    }

    private @Nullable Title meant(Entry entry) {
        for (var title : entry.titles()) {
            for (var meaning : title.meanings().keySet()) {
                if (meant.contains(meaning)) {
                    return title;
                }
            }
        }
        return null;
    }
}
