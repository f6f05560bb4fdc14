package vn.motcua.ui.studio;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.shell.Messages;

/** What a set of synonyms says, in words. */
@TemplateExtension
class SynonymWords {

    /** {@code set.kind.synonymKind} in templates. */
    static String synonymKind(String kind) {
        return Messages.say("search-synonym-" + kind);
    }
}
