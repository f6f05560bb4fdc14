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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.FormStudioClient;
import vn.motcua.ui.client.FormStudioClient.Begin;
import vn.motcua.ui.client.FormStudioClient.Draft;
import vn.motcua.ui.client.FormStudioClient.History;
import vn.motcua.ui.client.FormStudioClient.Listed;
import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.GiveBack;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.shell.ServiceProblem;

/** Building a form: its pages, their questions, when each is asked, and how it looks on a telephone. */
@Path("/xuong/bieu-mau")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FormPages {

    private final FormStudioClient studio;
    private final FormSheets sheets;

    FormPages(@RestClient FormStudioClient studio, FormSheets sheets) {
        this.studio = studio;
        this.sheets = sheets;
    }

    /** @param typed a code that can't be begun; empty when nothing went wrong */
    record Forms(List<Listed> forms, boolean editor, String typed) implements TemplateInstance {}

    /** A page or a question in a list. */
    record Piece(int index, String id, Text title, int size, long errors, String kind) {

        public int number() {
            return index + 1;
        }
    }

    /** @param refused why something wasn't done */
    record Form(Draft draft, List<Block> blocks, List<Piece> pages, List<Finding> findings, boolean publisher,
            Optional<String> refused) implements TemplateInstance {}

    /** @param preview the page as citizens will see it, all questions shown */
    record PageSheet(Draft draft, int page, Text title, Text why, List<Block> blocks, List<Blocks.Link> links,
            List<Piece> fields,
            List<Question> preview, Optional<String> raced) implements TemplateInstance {}

    record FieldSheet(Draft draft, int page, int field, Text title, List<Block> blocks, List<Blocks.Link> links,
            List<Question> preview, Optional<String> raced) implements TemplateInstance {}

    record Versions(History history) implements TemplateInstance {}

    @GET
    public TemplateInstance forms() {
        StudioPages.enter();
        return new Forms(studio.forms().items(), StudioPages.editor(), "");
    }

    @POST
    public Response begin(@FormParam("form") @Nullable String form, @FormParam("_key") String key) {
        StudioPages.enter();
        var code = form == null ? "" : form.strip();
        try {
            return to(studio.begin(key, new Begin(code)).code(), "");
        } catch (ServiceProblem e) {
            if (e.status() != 422 && e.status() != 404) {
                throw e;
            }
            return Response.status(e.status()).entity(new Forms(studio.forms().items(), StudioPages.editor(),
                    code.isEmpty() ? "?" : code).render()).build();
        }
    }

    @GET
    @Path("{code}")
    public TemplateInstance form(@RestPath String code) {
        StudioPages.enter();
        return sheets.form(studio.draft(code), Optional.empty());
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response writeForm(@RestPath String code, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        var draft = studio.draft(code);
        var change = Written.of(sheets.section("form"), inputs, draft.document());
        return refusable(code, () -> {
            var document = draft.document().deepCopy();
            document.setAll(change);
            var pages = document.withArray("/pages");
            Deed.of(String.valueOf(inputs.getFirst("_do"))).ifPresent(deed -> list(deed, pages, "trang"));
            studio.write(code, seen(inputs), document);
            return to(code, "");
        });
    }

    @GET
    @Path("{code}/phien-ban")
    public TemplateInstance versions(@RestPath String code) {
        StudioPages.enter();
        return new Versions(studio.history(code));
    }

    @GET
    @Path("{code}/trang/{page}")
    public TemplateInstance page(@RestPath String code, @RestPath int page) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return sheets.page(draft, page, spread(draft.page(page)), Optional.empty());
    }

    @POST
    @Path("{code}/trang/{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response writePage(@RestPath String code, @RestPath int page, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        var draft = studio.draft(code);
        var edited = spread(draft.page(page));
        merge(edited, Written.of(sheets.section("page"), inputs, edited));
        Deed.of(String.valueOf(inputs.getFirst("_do"))).filter(deed -> deed.list().equals("fields"))
                .ifPresent(deed -> list(deed, edited.withArray("/fields"), "cau"));
        return save(draft, inputs, edited, "/pages/" + page, "/trang/" + page,
                raced -> sheets.page(draft, page, edited, raced).render());
    }

    @GET
    @Path("{code}/trang/{page}/cau-hoi/{field}")
    public TemplateInstance field(@RestPath String code, @RestPath int page, @RestPath int field) {
        StudioPages.enter();
        var draft = studio.draft(code);
        return sheets.field(draft, page, field, spread(draft.page(page).path("fields").path(field)), Optional.empty());
    }

    @POST
    @Path("{code}/trang/{page}/cau-hoi/{field}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response writeField(@RestPath String code, @RestPath int page, @RestPath int field,
            MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        var draft = studio.draft(code);
        var edited = spread(draft.page(page).path("fields").path(field));
        merge(edited, Written.of(sheets.section("field"), inputs, edited));
        var here = "/trang/" + page + "/cau-hoi/" + field;
        return save(draft, inputs, edited, "/pages/" + page + "/fields/" + field,
                "next".equals(inputs.getFirst("_do")) ? "/trang/" + page : here,
                raced -> sheets.field(draft, page, field, edited, raced).render());
    }

    @POST
    @Path("{code}/gui")
    public Response submit(@RestPath String code, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        return refusable(code, () -> {
            studio.submit(code, seen(inputs), inputs.getFirst("_key"));
            return to(code, "");
        });
    }

    @POST
    @Path("{code}/tra-lai")
    public Response giveBack(@RestPath String code, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        return refusable(code, () -> {
            studio.giveBack(code, seen(inputs), inputs.getFirst("_key"),
                    new GiveBack(Optional.ofNullable(inputs.getFirst("reason")).orElse("").strip()));
            return to(code, "");
        });
    }

    @POST
    @Path("{code}/cong-bo")
    public Response publish(@RestPath String code, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        return refusable(code, () -> {
            studio.publish(code, seen(inputs), inputs.getFirst("_key"));
            return Response.seeOther(URI.create("/xuong/bieu-mau")).build();
        });
    }

    @POST
    @Path("{code}/xoa")
    public Response discard(@RestPath String code, MultivaluedMap<String, String> inputs) {
        StudioPages.enter();
        studio.discard(code, seen(inputs));
        return Response.seeOther(URI.create("/xuong/bieu-mau")).build();
    }

    private interface Again {
        String page(Optional<String> raced);
    }

    /** Puts the edited piece back at its place; when somebody was faster, the page comes again with what was typed. */
    private Response save(Draft draft, MultivaluedMap<String, String> inputs, ObjectNode edited, String pointer, String next,
            Again again) {
        var piece = edited.deepCopy();
        Conditions.gather(piece);
        var document = draft.document().deepCopy();
        var slash = pointer.lastIndexOf('/');
        ((ArrayNode) document.at(pointer.substring(0, slash))).set(Integer.parseInt(pointer.substring(slash + 1)), piece);
        try {
            studio.write(draft.code(), seen(inputs), document);
            return to(draft.code(), next);
        } catch (ServiceProblem e) {
            if (e.status() != 409) {
                throw e;
            }
            return Response.status(409).entity(again.page(Optional.of(draft.updatedBy()))).build();
        }
    }

    private static void list(Deed deed, ArrayNode pieces, String prefix) {
        deed.on(pieces);
        if (deed.kind() == Deed.Kind.ADD) {
            var added = ((ObjectNode) pieces.get(pieces.size() - 1)).put("id", prefix + pieces.size());
            if (prefix.equals("trang")) {
                added.putObject("title").put("vi", "").put("en", "");
                added.putArray("fields");
            } else {
                added.put("type", "text").put("required", true).putObject("label").put("vi", "").put("en", "");
            }
        }
    }

    private static ObjectNode spread(JsonNode piece) {
        if (!(piece instanceof ObjectNode object)) {
            throw new NotFoundException();
        }
        var edited = object.deepCopy();
        Conditions.spread(edited);
        return edited;
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

    private Response refusable(String code, Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (ServiceProblem e) {
            if (e.status() != 400 && e.status() != 403 && e.status() != 409 && e.status() != 422) {
                throw e;
            }
            return Response.status(e.status()).entity(sheets.form(studio.draft(code), Optional.of(Refusal.of(e))).render())
                    .build();
        }
    }

    private static String seen(MultivaluedMap<String, String> inputs) {
        return "\"" + inputs.getFirst("_version") + "\"";
    }

    private static Response to(String code, String rest) {
        return Response.seeOther(URI.create("/xuong/bieu-mau/" + code + rest)).build();
    }
}
