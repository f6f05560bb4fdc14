package vn.motcua.catalogue.search;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Finds procedures in force by what people type, however they spell it. */
@ApplicationScoped
@Transactional
class Search {

    /** What is asked for; null filters let everything through. */
    record Question(String typed, @Nullable String lifeEvent, @Nullable String agency, @Nullable String level) {}

    /** @param term what matched; null when nothing was typed */
    record Hit(String code, @Nullable TermKind kind, @Nullable String term, BigDecimal score) {

        String cursor() {
            return score + "/" + code;
        }
    }

    private static final String CURRENT = """
            with current as (
                select * from (
                    select distinct on (code) code, version, level, life_events, units from procedure_version v
                    where in_force_from <= :today and not exists (
                        select from withdrawal w where w.code = v.code and w.version >= v.version)
                    order by code, in_force_from desc, version desc) latest
                where (cast(:lifeEvent as text) is null or :lifeEvent = any (life_events))
                    and (cast(:agency as text) is null or :agency = any (units))
                    and (cast(:level as text) is null or :level = level))
            """;

    /** The whole term, its beginning, whole words in it, or words much like it: four grades of the same. */
    private static final String HITS = CURRENT + """
            , hit as (
                select t.code, t.kind, t.text, round(cast(case
                    when t.folded = q.words then 1.0
                    when starts_with(t.folded, q.words) then 0.97
                    when position(' ' || q.words || ' ' in ' ' || t.folded || ' ') > 0 then 0.95
                    else 0.9 * greatest(word_similarity(q.words, t.folded), similarity(q.words, t.folded)) end
                    * case t.kind when 'SUMMARY' then 0.7 when 'KEYWORD' then 0.98 else 1.0 end as numeric), 4) as score
                from (select folded(:typed) as words) q, search_term t join current c using (code, version)
                where q.words <% t.folded or q.words % t.folded or position(q.words in t.folded) > 0),
            best as (select distinct on (code) code, kind, text, score from hit order by code, score desc, text)
            """;

    private final EntityManager database;
    private final Clock clock;

    Search(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The best hits after the cursor, best first; everything by code when nothing was typed. */
    List<Hit> find(Question question, @Nullable String after, int limit) {
        return question.typed().isBlank() ? browse(question, after, limit) : match(question, after, limit);
    }

    /** Terms that begin like, or sound like, what was typed so far. */
    List<Hit> suggest(String typed, int limit) {
        lowerThreshold("0.5");
        var query = database.createNativeQuery(HITS + """
                select code, kind, text, score from hit where kind in ('NAME', 'KEYWORD')
                order by score desc, length(text), code limit :limit""", Object[].class);
        return hits(ask(query, new Question(typed, null, null, null)).setParameter("limit", limit));
    }

    private List<Hit> browse(Question question, @Nullable String after, int limit) {
        var query = database.createNativeQuery(CURRENT + """
                select code, cast(null as text), cast(null as text), cast(0 as numeric) from current
                where code > :after order by code limit :limit""", Object[].class);
        return hits(filters(query, question).setParameter("after", after == null ? "" : Cursor.of(after).code())
                .setParameter("limit", limit));
    }

    private List<Hit> match(Question question, @Nullable String after, int limit) {
        lowerThreshold("0.45");
        var cursor = after == null ? Cursor.FIRST : Cursor.of(after);
        var query = database.createNativeQuery(HITS + """
                select code, kind, text, score from best
                where score >= 0.4 and (score < :score or score = :score and code > :after)
                order by score desc, code limit :limit""", Object[].class);
        return hits(ask(query, question).setParameter("score", cursor.score()).setParameter("after", cursor.code())
                .setParameter("limit", limit));
    }

    /** How alike words must be, for this transaction: short queries with a slip score little. */
    private void lowerThreshold(String threshold) {
        database.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', ?1, true)")
                .setParameter(1, threshold).getSingleResult();
    }

    private Query ask(Query query, Question question) {
        return filters(query, question).setParameter("typed", question.typed());
    }

    private Query filters(Query query, Question question) {
        return query.setParameter("today", LocalDate.now(clock)).setParameter("lifeEvent", question.lifeEvent())
                .setParameter("agency", question.agency()).setParameter("level", question.level());
    }

    private static List<Hit> hits(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Hit((String) row[0],
                row[1] == null ? null : TermKind.valueOf((String) row[1]), (String) row[2], (BigDecimal) row[3])).toList();
    }
}
