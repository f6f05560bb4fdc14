package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Saved;
import vn.motcua.ui.form.Typed;

/** Saves a page as it was typed and says where to go: on, back to the page, or to another row. */
@ApplicationScoped
public class PageFilling {

    private static final String ADD = "add:";
    /** Whoever uploads a file or takes a row away isn't done with the page: what is missing isn't wrong yet. */
    private static final String UNFINISHED = "dang-dien=1";

    private final EformsClient eforms;
    private final Answering answering;

    PageFilling(@RestClient EformsClient eforms, Answering answering) {
        this.eforms = eforms;
        this.answering = answering;
    }

    /** @return path under the draft, beginning with a slash; empty for the draft's overview */
    String save(UUID draft, String page, Map<String, List<String>> inputs, Map<String, FormValue> files) {
        var typed = new Typed(inputs);
        var read = answering.read(draft, eforms.page(draft, page).fields(), typed, files);
        var saved = eforms.save(draft, page, new EformsClient.Typed(read.answers()));
        return read.refused().map(why -> "/" + page + "?" + why + (goesOn(typed.one("_do")) ? "" : "&" + UNFINISHED))
                .orElseGet(() -> where(page, typed, saved));
    }

    /** While it is typed: nothing is judged, nothing is emptied that wasn't shown. */
    void keep(UUID draft, String page, Map<String, List<String>> inputs) {
        var read = answering.read(draft, eforms.page(draft, page).fields(), new Typed(inputs), Map.of());
        eforms.change(draft, page, new EformsClient.Typed(read.answers()));
    }

    /** Puts a file that the browser has uploaded by itself to a question. */
    void attach(UUID draft, String page, Answering.Brought file) {
        eforms.change(draft, page, new EformsClient.Typed(Answering.attached(eforms.page(draft, page).fields(), file)));
    }

    private static boolean goesOn(String deed) {
        return deed.isEmpty() || deed.equals("next");
    }

    private static String where(String page, Typed typed, Saved saved) {
        var deed = typed.one("_do");
        var back = typed.one("_back").isEmpty() ? "" : "ve=1&";
        if (deed.equals("later")) {
            return "";
        }
        if (deed.startsWith(ADD)) {
            var table = deed.substring(ADD.length());
            return "/" + page + "?" + back + "them=" + table + "#" + table;
        }
        if (!goesOn(deed)) {
            return "/" + page + "?" + back + UNFINISHED;
        }
        var wrong = saved.problems().stream().filter(fault -> page.equals(fault.page()))
                .map(fault -> fault.field().split("/")[0]).distinct().toList();
        if (wrong.isEmpty()) {
            return back.isEmpty() ? saved.next().map(next -> "/" + next).orElse("/kiem-tra") : "/kiem-tra";
        }
        var asked = typed.asked();
        var revealed = wrong.stream().filter(field -> !asked.contains(field)).collect(Collectors.joining(","));
        return "/" + page + "?" + back + (revealed.isEmpty() ? "" : "moi=" + revealed);
    }
}
