package vn.motcua.ui.officer;

import io.restassured.specification.RequestSpecification;

import vn.motcua.ui.Visitors;

/** Who sits at the desk in tests. */
final class Officers {

    static final String DOSSIER = "/can-bo/ho-so/G01.801-261122-";

    static RequestSpecification reception() {
        return Visitors.officer("reception");
    }

    /** A form as browsers send it. */
    static RequestSpecification writing() {
        return reception().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** A decision's form as the page sends it. */
    static RequestSpecification deciding(String step) {
        return writing().formParam("_version", "3").formParam("_key", "key-of-" + step).formParam("_step", step);
    }

    private Officers() {}
}
