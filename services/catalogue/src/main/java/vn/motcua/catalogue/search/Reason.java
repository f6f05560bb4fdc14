package vn.motcua.catalogue.search;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * Why a procedure was found.
 *
 * @param title the name or common name that fits best
 * @param said  what was typed that means it, as it is spelled; null unless the kind is a meaning
 */
record Reason(Kind kind, String title, @Nullable String said) {

    /** Where the words stand that were found. */
    enum Kind {
        CODE(new Text("Khớp mã thủ tục", "The code matches")),
        NAME(new Text("Khớp tên thủ tục", "The name matches")),
        KEYWORD(new Text("Khớp tên thường gọi: %s", "Also known as: %s")),
        MEANING(new Text("Bạn có thể đang tìm: %s", "You may be looking for: %s")),
        SUMMARY(new Text("Khớp nội dung", "The description matches"));

        private final Text words;

        Kind(Text words) {
            this.words = words;
        }
    }

    Text text() {
        return kind.words.vi().contains("%s")
                ? new Text(kind.words.vi().replace("%s", title), kind.words.en().replace("%s", title))
                : kind.words;
    }
}
