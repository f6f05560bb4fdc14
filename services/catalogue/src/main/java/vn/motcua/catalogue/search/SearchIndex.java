package vn.motcua.catalogue.search;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import vn.motcua.catalogue.procedure.Procedure;

/** Keeps the words by which a version can be found; written with its publication, in the same transaction. */
@ApplicationScoped
class SearchIndex {

    private final EntityManager database;

    SearchIndex(EntityManager database) {
        this.database = database;
    }

    void on(@Observes Procedure published) {
        add(published, TermKind.CODE, List.of(published.code()));
        add(published, TermKind.NAME, List.of(published.name().vi(), published.name().en()));
        add(published, TermKind.KEYWORD, published.keywords());
        add(published, TermKind.SUMMARY, List.of(published.summary().vi(), published.summary().en()));
    }

    private void add(Procedure procedure, TermKind kind, List<String> texts) {
        texts.forEach(text -> database.createNativeQuery("""
                insert into search_term (code, version, kind, text) values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, procedure.code()).setParameter(2, procedure.version())
                .setParameter(3, kind.name()).setParameter(4, text)
                .executeUpdate());
    }
}
