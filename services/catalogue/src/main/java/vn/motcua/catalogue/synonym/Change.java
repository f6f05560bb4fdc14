package vn.motcua.catalogue.synonym;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.SynonymSet;

/**
 * A set that is to be added, changed or removed.
 *
 * @param id  of the published set; null for one that is added
 * @param set what it is to be; null when it is to be removed
 */
record Change(@Nullable String id, @Nullable SynonymSet set) {

    /** What people type, in the new wording. */
    List<String> phrases() {
        return set == null ? List.of() : set.typed();
    }
}
