package vn.motcua.ui.consultation;

import java.util.Locale;
import java.util.Map;

import vn.motcua.ui.shell.Language;
import vn.motcua.ui.shell.Messages;

/** The names of the papers beside a draft, in both languages: what is stored is read by everybody. */
final class Papers {

    static Map<String, String> title(String kind) {
        var key = "co-paper-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of("vi", Messages.say(Language.VI, key), "en", Messages.say(Language.EN, key));
    }

    private Papers() {}
}
