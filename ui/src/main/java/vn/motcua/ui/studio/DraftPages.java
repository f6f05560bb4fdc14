package vn.motcua.ui.studio;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.client.StudioClient.Change;
import vn.motcua.ui.client.StudioClient.Draft;
import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.GiveBack;
import vn.motcua.ui.client.StudioClient.Publish;
import vn.motcua.ui.client.StudioClient.Section;
import vn.motcua.ui.form.Dates;
import vn.motcua.ui.shell.ServiceProblem;

/** The next version of one procedure: its sections, what is wrong, what it changes, and how it is published. */
@Path("/xuong/thu-tuc/{code}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DraftPages {

    private final StudioClient studio;

    DraftPages(@RestClient StudioClient studio) {
        this.studio = studio;
    }

    /** A section in the list, with how much is wrong in it. */
    record Part(Section section, long errors) {}

    record Overview(Draft draft, List<Part> parts, Optional<String> done) implements TemplateInstance {}

    /**
     * @param raced  who changed it meanwhile: what was typed stands here and isn't saved
     * @param next   slug of the section that follows, empty after the last
     */
    record Sheet(Draft draft, List<Part> parts, Section section, List<Block> blocks, List<Blocks.Link> links, String next,
            Optional<String> raced, boolean saved) implements TemplateInstance {}

    /** Errors and advice, each with where to mend it. */
    record Checks(Draft draft, List<Part> parts, List<Place> errors, List<Place> advice) implements TemplateInstance {}

    record Place(Finding finding, Optional<Section> section) {

        public String link(String code) {
            return section.map(found -> "/xuong/thu-tuc/" + code + "/muc/" + found.slug() + "#"
                    + finding.pointer().substring(1).replace('/', '-')).orElse("");
        }
    }

    record Differences(Draft draft, List<Part> parts, List<Change> changes) implements TemplateInstance {}

    /**
     * @param refused  why it wasn't published or given back
     * @param wrongDay what is wrong with the day that was typed
     */
    record Publishing(Draft draft, List<Part> parts, List<Change> changes, boolean publisher, Optional<String> refused,
            String day, Optional<String> wrongDay) implements TemplateInstance {}

    @GET
    public TemplateInstance overview(@RestPath String code, @RestQuery("da") Optional<String> done) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return new Overview(draft, parts(studio.outline(), draft), done);
    }

    @GET
    @Path("muc/{slug}")
    public TemplateInstance section(@RestPath String code, @RestPath String slug, @RestQuery("da") Optional<String> saved) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return sheet(draft, slug, draft.document(), Optional.empty(), saved.isPresent());
    }

    /** Saves what was typed, whatever it is; a list's button does its deed and comes back to the row. */
    @POST
    @Path("muc/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath String code, @RestPath String slug, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        var draft = studio.draft(code);
        var sections = studio.outline();
        var section = section(sections, slug);
        var change = Written.of(section, inputs, draft.document());
        try {
            studio.write(code, "\"" + inputs.getFirst("_version") + "\"", change);
        } catch (ServiceProblem e) {
            if (e.status() != 409) {
                throw e;
            }
            var typed = draft.document().deepCopy();
            merge(typed, change);
            return Response.status(409).entity(sheet(draft, slug, typed, Optional.of(draft.updatedBy()), false).render())
                    .build();
        }
        return to(code, after(inputs.getFirst("_do"), section, next(sections, section), change));
    }

    /** What is being written, in the format of exported procedures. */
    @GET
    @Path("xuat")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@RestPath String code) {
        StudioPages.enter();
        return Response.ok(studio.export(code)).header("Content-Disposition", "attachment; filename=\"" + code + ".json\"")
                .header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("kiem-tra")
    public TemplateInstance checks(@RestPath String code) {
        StudioPages.enter();
        var draft = studio.draft(code);
        var sections = studio.outline();
        return new Checks(draft, parts(sections, draft), places(sections, draft.errors()), places(sections, draft.advice()));
    }

    @GET
    @Path("thay-doi")
    public TemplateInstance differences(@RestPath String code) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return new Differences(draft, parts(studio.outline(), draft), studio.difference(code).items());
    }

    @GET
    @Path("cong-bo")
    public TemplateInstance publishing(@RestPath String code) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return publishing(draft, Optional.empty(), draft.proposedDay(), Optional.empty());
    }

    @POST
    @Path("gui")
    public Response submit(@RestPath String code, @FormParam("_version") String version, @FormParam("_key") String key) {
        StudioPages.enter();
        return refusable(code, "", () -> {
            studio.submit(code, "\"" + version + "\"", key);
            return to(code, "?da=gui");
        });
    }

    @POST
    @Path("tra-lai")
    public Response giveBack(@RestPath String code, @FormParam("_version") String version, @FormParam("_key") String key,
            @FormParam("reason") Optional<String> reason) {
        StudioPages.enter();
        return refusable(code, "", () -> {
            studio.giveBack(code, "\"" + version + "\"", key, new GiveBack(reason.orElse("").strip()));
            return to(code, "?da=tra-lai");
        });
    }

    @POST
    @Path("cong-bo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath String code, MultivaluedMap<String, String> typed) {
        StudioPages.enter();
        var form = Dates.gathered(typed);
        var day = Optional.ofNullable(form.getFirst("inForceFrom")).map(String::strip).orElse("");
        if (!day.isEmpty() && Dates.day(day).isEmpty()) {
            var page = publishing(studio.draft(code), Optional.empty(), day, Optional.of(Dates.wrongDay()));
            return Response.status(422).entity(page.render()).build();
        }
        return refusable(code, day, () -> {
            studio.publish(code, "\"" + form.getFirst("_version") + "\"", form.getFirst("_key"),
                    new Publish(day.isEmpty() ? null : day));
            return Response.seeOther(URI.create("/xuong/phien-ban/" + code + "?da=cong-bo")).build();
        });
    }

    @POST
    @Path("xoa")
    public Response discard(@RestPath String code, @FormParam("_version") String version) {
        StudioPages.enter();
        studio.discard(code, "\"" + version + "\"");
        return Response.seeOther(URI.create("/xuong?da=xoa")).build();
    }

    /** What is refused is said on the page of publication, beside what can be done about it. */
    private Response refusable(String code, String day, Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (ServiceProblem e) {
            if (e.status() != 400 && e.status() != 403 && e.status() != 409 && e.status() != 422) {
                throw e;
            }
            return Response.status(e.status()).entity(publishing(studio.draft(code), Optional.of(Refusal.of(e)), day,
                    Optional.empty()).render()).build();
        }
    }

    private Publishing publishing(Draft draft, Optional<String> refused, String day, Optional<String> wrongDay) {
        return new Publishing(draft, parts(studio.outline(), draft), studio.difference(draft.code()).items(),
                StudioPages.publisher(), refused, day, wrongDay);
    }

    private Sheet sheet(Draft draft, String slug, JsonNode document, Optional<String> raced, boolean saved) {
        var sections = studio.outline();
        var section = section(sections, slug);
        var blocks = Blocks.of(section, document, raced.isPresent() ? List.of() : draft.findings());
        return new Sheet(draft, parts(sections, draft), section, blocks, Blocks.links(blocks), next(sections, section), raced,
                saved);
    }

    private static String after(String button, Section section, String next, ObjectNode change) {
        if ("next".equals(button)) {
            return next.isEmpty() ? "/kiem-tra" : "/muc/" + next;
        }
        var here = "/muc/" + section.slug() + "?da=luu";
        return Deed.of(button == null ? "" : button)
                .map(deed -> here + "#" + deed.anchor(change.at("/" + deed.list().replace('.', '/')).size())).orElse(here);
    }

    private static void merge(ObjectNode document, ObjectNode change) {
        change.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner && document.get(member.getKey()) instanceof ObjectNode there) {
                merge(there, inner);
            } else {
                document.set(member.getKey(), member.getValue());
            }
        });
    }

    private static List<Part> parts(List<Section> sections, Draft draft) {
        return sections.stream().map(section -> new Part(section, draft.errors().stream()
                .filter(finding -> section.holds(finding.pointer())).count())).toList();
    }

    private static List<Place> places(List<Section> sections, List<Finding> findings) {
        return findings.stream().map(finding -> new Place(finding,
                sections.stream().filter(section -> section.holds(finding.pointer())).findFirst())).toList();
    }

    private static Section section(List<Section> sections, String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
    }

    private static String next(List<Section> sections, Section section) {
        var index = sections.indexOf(section);
        return index + 1 < sections.size() ? sections.get(index + 1).slug() : "";
    }

    private static Response to(String code, String rest) {
        return Response.seeOther(URI.create("/xuong/thu-tuc/" + code + rest)).build();
    }
}
