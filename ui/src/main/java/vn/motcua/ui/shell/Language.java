package vn.motcua.ui.shell;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** The portal's languages; Vietnamese comes first and is what an unknown tag reads. */
public enum Language {
    VI,
    EN;

    public static Language of(@Nullable String tag) {
        return tag != null && tag.startsWith("en") ? EN : VI;
    }

    /** The BCP 47 tag, for {@code lang} attributes and {@code Accept-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == VI ? EN : VI;
    }

    public String pick(Text text) {
        return text.in(tag());
    }
}
