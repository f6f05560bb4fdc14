package vn.motcua.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import vn.motcua.catalogue.sought.Choices;

/** Makes the parts of the search that know nothing of the service around them, so that they can be measured alone. */
@ApplicationScoped
class SearchBeans {

    @Produces
    @Singleton
    Synonyms synonyms() {
        return Synonyms.published();
    }

    @Produces
    @Singleton
    SearchIndex index(Synonyms synonyms) {
        return new SearchIndex(synonyms);
    }

    void close(@Disposes SearchIndex index) {
        index.close();
    }

    @Produces
    @Singleton
    Search search(SearchIndex index, Synonyms synonyms, Choices choices) {
        return new Search(index, synonyms, choices::after);
    }
}
