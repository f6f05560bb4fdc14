package vn.motcua.participation.petition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.Text;
import vn.motcua.participation.directory.Fold;

/** Recognises what the law treats as a formal complaint (khiếu nại) or denunciation (tố cáo), and knows their own ways. */
@ApplicationScoped
@Transactional
class FormalWays {

    enum Way {
        COMPLAINT,
        DENUNCIATION
    }

    /** The legal way, for people. */
    record Described(Way way, Text title, Text text, Text terms, String legalBasis, List<Act> acts) {}

    /** What a person does on that way, in its order. */
    record Act(Text text, String legalBasis) {}

    record Cue(Way way, String phrase) {}

    private final Session database;

    FormalWays(Session database) {
        this.database = database;
    }

    List<Described> all() {
        return database.createNativeQuery("""
                select code, title_vi, title_en, text_vi, text_en, terms_vi, terms_en, legal_basis from formal_way
                order by code""", Object[].class).getResultList().stream()
                .map(row -> new Described(Way.valueOf((String) row[0]), new Text((String) row[1], (String) row[2]),
                        new Text((String) row[3], (String) row[4]), new Text((String) row[5], (String) row[6]),
                        (String) row[7], acts((String) row[0])))
                .toList();
    }

    private List<Act> acts(String way) {
        return database.createNativeQuery(
                "select text_vi, text_en, legal_basis from formal_act where way = ?1 order by position", Object[].class)
                .setParameter(1, way).getResultStream()
                .map(row -> new Act(new Text((String) row[0], (String) row[1]), (String) row[2])).toList();
    }

    Described described(Way way) {
        return all().stream().filter(described -> described.way() == way).findFirst().orElseThrow();
    }

    Optional<Way> recognised(String text) {
        return recognised(text, cues());
    }

    /** The way whose cues the text holds most of; a text without any marks is compared without them. */
    static Optional<Way> recognised(String text, List<Cue> cues) {
        var folded = Fold.of(text);
        var lower = Fold.composed(text).toLowerCase(Locale.ROOT);
        var isBare = folded.equals(lower);
        long complaint = hits(Way.COMPLAINT, isBare ? folded : lower, isBare, cues);
        long denunciation = hits(Way.DENUNCIATION, isBare ? folded : lower, isBare, cues);
        if (complaint == 0 && denunciation == 0) {
            return Optional.empty();
        }
        return Optional.of(denunciation >= complaint ? Way.DENUNCIATION : Way.COMPLAINT);
    }

    private static long hits(Way way, String text, boolean isBare, List<Cue> cues) {
        return cues.stream().filter(cue -> cue.way() == way)
                .map(cue -> isBare ? Fold.of(cue.phrase()) : Fold.composed(cue.phrase()).toLowerCase(Locale.ROOT))
                .filter(phrase -> holdsWords(text, phrase)).count();
    }

    private static boolean holdsWords(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private List<Cue> cues() {
        return database.createNativeQuery("select way, phrase from formal_cue", Object[].class).getResultStream()
                .map(row -> new Cue(Way.valueOf((String) row[0]), (String) row[1])).toList();
    }
}
