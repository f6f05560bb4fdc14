package vn.motcua.ui.studio;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.SearchStudioClient;
import vn.motcua.ui.client.SearchStudioClient.Change;
import vn.motcua.ui.client.SearchStudioClient.Draft;
import vn.motcua.ui.client.SearchStudioClient.GiveBack;
import vn.motcua.ui.client.SearchStudioClient.Outcome;
import vn.motcua.ui.client.SearchStudioClient.Published;
import vn.motcua.ui.client.SearchStudioClient.Set;
import vn.motcua.ui.client.SearchStudioClient.Synonyms;
import vn.motcua.ui.client.SearchStudioClient.Write;
import vn.motcua.ui.shell.ServiceProblem;

/** What means the same when people search: changed as a draft, tried on the test bench, published by a second person. */
@Path("/xuong/tu-dong-nghia")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SynonymPages {

    static final List<String> KINDS = List.of("MEANS", "SAME", "IDLE");
    private static final String HERE = "/xuong/tu-dong-nghia";
    private static final int SHOWN = 60;

    private final SearchStudioClient search;

    SynonymPages(@RestClient SearchStudioClient search) {
        this.search = search;
    }

    /**
     * A change as people see it.
     *
     * @param before absent for what is added
     * @param after  absent for what is removed
     */
    record Row(int number, Optional<Set> before, Optional<Set> after) {}

    /**
     * @param shown    of the published sets those with the words that were typed
     * @param revision of the draft; 0 when there is none
     * @param writing  whether this person may change something now
     */
    record All(String query, List<Published> shown, int total, Optional<Draft> draft, long revision, List<Row> changes,
            boolean writing, Optional<String> refused, Optional<String> done) implements TemplateInstance {}

    /** @param id empty for a set that is added */
    record Edit(String id, Set set, long revision, List<String> kinds) implements TemplateInstance {}

    record Bench(Outcome outcome, Draft draft) implements TemplateInstance {}

    @GET
    public TemplateInstance all(@RestQuery("q") Optional<String> query, @RestQuery("da") Optional<String> done) {
        StudioPages.enter();
        return page(query.map(String::strip).orElse(""), Optional.empty(), done);
    }

    @GET
    @Path("sua")
    public TemplateInstance edit(@RestQuery("nhom") Optional<String> id) {
        StudioPages.enter();
        var all = search.synonyms();
        var changed = all.draft().stream().flatMap(draft -> draft.changes().stream())
                .filter(change -> id.isPresent() && change.id().equals(id)).flatMap(change -> change.set().stream())
                .findFirst();
        var set = changed.or(() -> published(all, id).map(Published::set))
                .orElse(new Set(KINDS.getFirst(), List.of(), List.of()));
        return new Edit(id.orElse(""), set, revision(all), KINDS);
    }

    @GET
    @Path("thu")
    public TemplateInstance bench() {
        StudioPages.enter();
        return search.synonyms().draft().<TemplateInstance> map(draft -> new Bench(search.tryOut(), draft))
                .orElseGet(() -> page("", Optional.empty(), Optional.empty()));
    }

    @POST
    @Path("sua")
    public Response save(@FormParam("nhom") Optional<String> id, @FormParam("kind") String kind,
            @FormParam("typed") String typed, @FormParam("meant") Optional<String> meant,
            @FormParam("_version") long version) {
        StudioPages.enter();
        var set = new Set(KINDS.contains(kind) ? kind : KINDS.getFirst(), lines(typed),
                kind.equals("MEANS") ? lines(meant.orElse("")) : List.of());
        var which = id.filter(each -> !each.isBlank());
        return changed(version, changes -> put(changes, new Change(which, Optional.of(set))));
    }

    @POST
    @Path("bo")
    public Response remove(@FormParam("nhom") String id, @FormParam("_version") long version) {
        StudioPages.enter();
        return changed(version, changes -> put(changes, new Change(Optional.of(id), Optional.empty())));
    }

    @POST
    @Path("hoan")
    public Response undo(@FormParam("so") int number, @FormParam("_version") long version) {
        StudioPages.enter();
        return changed(version, changes -> {
            if (number >= 0 && number < changes.size()) {
                changes.remove(number);
            }
        });
    }

    @POST
    @Path("{deed:gui|tra-lai|cong-bo|huy}")
    public Response act(@RestPath String deed, @FormParam("reason") Optional<String> reason,
            @FormParam("_version") long version, @FormParam("_key") String key) {
        StudioPages.enter();
        return answered(deed, () -> {
            var why = new GiveBack(reason.orElse(""));
            switch (deed) {
                case "gui" -> search.act("submission", tag(version), key, why).close();
                case "tra-lai" -> search.act("return", tag(version), key, why).close();
                case "cong-bo" -> search.act("publication", tag(version), key, why).close();
                default -> search.discard(tag(version));
            }
        });
    }

    private Response changed(long version, Consumer<List<Change>> change) {
        return answered("luu", () -> {
            var changes = new ArrayList<>(search.synonyms().draft().map(Draft::changes).orElse(List.of()));
            change.accept(changes);
            search.write(tag(version), new Write(changes));
        });
    }

    private Response answered(String deed, Runnable work) {
        try {
            work.run();
            return Response.seeOther(URI.create(HERE + "?da=" + deed)).build();
        } catch (ServiceProblem e) {
            if (e.status() != 403 && e.status() != 409 && e.status() != 422) {
                throw e;
            }
            return Response.status(e.status()).entity(page("", Optional.of(Refusal.of(e)), Optional.empty()).render()).build();
        }
    }

    /** A set is changed once: the last word counts. */
    private static void put(List<Change> changes, Change change) {
        changes.removeIf(other -> change.id().isPresent() && other.id().equals(change.id()));
        changes.add(change);
    }

    private All page(String query, Optional<String> refused, Optional<String> done) {
        var all = search.synonyms();
        var words = query.toLowerCase(Locale.ROOT);
        var found = all.sets().stream().filter(each -> (each.set().typedJoined() + " " + each.set().meantJoined())
                .toLowerCase(Locale.ROOT).contains(words)).toList();
        return new All(query, found.stream().limit(SHOWN).toList(), found.size(), all.draft(), revision(all), rows(all),
                StudioPages.editor() && all.draft().map(Draft::writable).orElse(true), refused, done);
    }

    private static List<Row> rows(Synonyms all) {
        var changes = all.draft().map(Draft::changes).orElse(List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < changes.size(); i++) {
            rows.add(new Row(i, published(all, changes.get(i).id()).map(Published::set), changes.get(i).set()));
        }
        return rows;
    }

    private static Optional<Published> published(Synonyms all, Optional<String> id) {
        return all.sets().stream().filter(each -> id.isPresent() && each.id().equals(id.get())).findFirst();
    }

    private static long revision(Synonyms all) {
        return all.draft().map(Draft::revision).orElse(0L);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\r\\n|]+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
