package vn.motcua.ui.feedback;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.server.multipart.FormValue;

import vn.motcua.ui.client.FeedbackClient.Attachment;
import vn.motcua.ui.form.Bringing;
import vn.motcua.ui.form.FileRefusal;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** Photographs and papers that go along with feedback: brought one by one, taken away again, five at most. */
@ApplicationScoped
class Attaching {

    static final int MOST = 5;
    private static final String INPUT = "photo";
    private static final String TAKE_AWAY = "unfile:";

    private final Bringing bringing;

    Attaching(Bringing bringing) {
        this.bringing = bringing;
    }

    /**
     * @param stays   whether the page is shown again: something was attached or taken away, or couldn't be
     * @param refused why a file wasn't taken
     */
    record Attached(Typed typed, boolean stays, Optional<String> refused) {}

    Attached read(Typed typed, String deed, Map<String, FormValue> files) {
        if (deed.startsWith(TAKE_AWAY)) {
            return new Attached(typed.without(deed.substring(TAKE_AWAY.length())), true, Optional.empty());
        }
        if (!files.containsKey(INPUT)) {
            return new Attached(typed, deed.equals("attach"), Optional.empty());
        }
        if (typed.files().size() >= MOST) {
            return new Attached(typed, true, Optional.of(Messages.say("pa-files-enough", MOST)));
        }
        try {
            var folder = typed.folder();
            var kept = bringing.bring(folder, Optional.empty(), files.get(INPUT));
            var file = new Attachment(kept.id(), kept.name(), String.valueOf(kept.mediaType()), kept.size());
            return new Attached(typed.with(folder, file), deed.equals("attach"), Optional.empty());
        } catch (ServiceProblem problem) {
            return new Attached(typed, true, Optional.of(Formats.local(FileRefusal.of(problem).text())));
        }
    }
}
