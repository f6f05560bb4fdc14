package vn.motcua.catalogue.search;

import java.util.Collection;

import vn.motcua.catalogue.procedure.Procedure;

/** What the catalogue's own files say, for tests beside the search. */
public final class Published {

    public static Understanding understood() {
        return new Understanding(Shelf.index(Shelf.entries()), Shelf.SYNONYMS);
    }

    public static Collection<Procedure> procedures() {
        return Shelf.procedures();
    }

    private Published() {}
}
