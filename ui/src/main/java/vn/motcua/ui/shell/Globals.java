package vn.motcua.ui.shell;

import io.quarkus.qute.TemplateGlobal;

/** What every template may name without being given it. */
@TemplateGlobal
class Globals {

    static Visit visit() {
        return Visit.current();
    }

    private Globals() {}
}
