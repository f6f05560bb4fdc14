package vn.motcua.eforms.form;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sees to it that places are known before a request begins its transactions. */
class PlacesFilter {

    private final Places places;

    PlacesFilter(Places places) {
        this.places = places;
    }

    @ServerRequestFilter
    public void prepare() {
        places.prepare();
    }
}
