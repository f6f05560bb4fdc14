package vn.motcua.ui.search;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.shell.Messages;

/** What a search is narrowed by, in words. */
@TemplateExtension
class SearchWords {

    /** {@code each.searchLevel} in templates. */
    static String searchLevel(String level) {
        return Messages.say("search-level-" + level);
    }

    /** {@code each.searchKind} in templates. */
    static String searchKind(String kind) {
        return Messages.say("search-kind-" + kind);
    }
}
