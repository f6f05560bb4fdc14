package vn.motcua.ui.shell;

import io.quarkus.qute.TemplateExtension;

/** {@code {t:key}} in templates: the message in the reader's language. */
@TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
class Words {

    static String message(String key) {
        return Messages.say(key);
    }

    static String message(String key, Object value) {
        return Messages.say(key, value);
    }

    static String message(String key, Object value, Object second) {
        return Messages.say(key, value, second);
    }

    static String message(String key, Object value, Object second, Object third) {
        return Messages.say(key, value, second, third);
    }

    private Words() {}
}
