package vn.motcua.ui.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.FormStudioClient;
import vn.motcua.ui.client.FormStudioClient.Draft;
import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.Item;
import vn.motcua.ui.client.StudioClient.Section;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.studio.FormPages.FieldSheet;
import vn.motcua.ui.studio.FormPages.Form;
import vn.motcua.ui.studio.FormPages.PageSheet;
import vn.motcua.ui.studio.FormPages.Piece;

/** Lays out a form, one of its pages or one question to be written, with what is wrong and how citizens will see it. */
@ApplicationScoped
class FormSheets {

    private final FormStudioClient studio;
    private final Questions questions;

    FormSheets(@RestClient FormStudioClient studio, Questions questions) {
        this.studio = studio;
        this.questions = questions;
    }

    Form form(Draft draft, Optional<String> refused) {
        var section = section("form");
        var top = draft.findings().stream().filter(finding -> section.holds(finding.pointer())).toList();
        return new Form(draft, Blocks.of(section, draft.document(), top),
                pieces(draft.document().path("pages"), "/pages", draft),
                draft.findings(), StudioPages.publisher(), refused);
    }

    PageSheet page(Draft draft, int page, ObjectNode edited, Optional<String> raced) {
        var pointer = "/pages/" + page;
        var blocks = blocks(draft, section("page"), edited, pointer, Conditions.before(draft.document(), page, 0), raced);
        return new PageSheet(draft, page, text(edited.path("title")), text(edited.path("why")), blocks, Blocks.links(blocks),
                pieces(edited.path("fields"), pointer + "/fields", draft),
                preview(edited.path("fields").valueStream().toList()), raced);
    }

    FieldSheet field(Draft draft, int page, int field, ObjectNode edited, Optional<String> raced) {
        var blocks = blocks(draft, section("field"), edited, "/pages/" + page + "/fields/" + field,
                Conditions.before(draft.document(), page, field), raced);
        return new FieldSheet(draft, page, field, text(edited.path("label")), blocks, Blocks.links(blocks),
                preview(List.of(edited)), raced);
    }

    private static List<Block> blocks(Draft draft, Section section, ObjectNode edited, String pointer, List<JsonNode> before,
            Optional<String> raced) {
        var options = Conditions.options(before, edited.withArray("/conditions"));
        var offering = new Section(section.id(), section.slug(), section.title(), section.help(), section.items().stream()
                .map(item -> item.path().equals("conditions")
                        ? new Item(item.path(), item.kind(), item.required(), item.label(),
                                item.help(), item.empty(), null,
                                item.rowItems().stream().map(column -> new Item(column.path(), column.kind(),
                                        column.required(), column.label(), column.help(), column.empty(), options, null))
                                        .toList())
                        : item)
                .toList());
        return Blocks.of(offering, edited, raced.isPresent() ? List.of() : below(draft.findings(), pointer));
    }

    /** What was found below a piece, as the piece's own; a condition's is shown at its rows. */
    private static List<Finding> below(List<Finding> findings, String pointer) {
        return findings.stream().filter(finding -> finding.pointer().startsWith(pointer + "/")).map(finding -> {
            var rest = finding.pointer().substring(pointer.length());
            return new Finding(rest.equals("/showIf") ? "/conditions" : rest, finding.code(), finding.severity(),
                    finding.message());
        }).toList();
    }

    /** As citizens will see it; what isn't a question yet is left out. */
    private List<Question> preview(List<JsonNode> fields) {
        return questions
                .of(fields.stream().filter(field -> field.path("label").isObject() && !field.path("type").asText("").isBlank()
                        && !field.path("id").asText("").isBlank()).map(FormSheets::shown).toList(), List.of(), "");
    }

    private static JsonNode shown(JsonNode field) {
        var shown = (ObjectNode) field.deepCopy();
        shown.remove(List.of("conditions", "join", "showIf", "locked"));
        if (shown.path("help").path("vi").asText("").isBlank()) {
            shown.remove("help");
        }
        if (!shown.path("optionsFrom").asText("").isBlank()) {
            shown.putArray("options").addObject().put("value", "1").putObject("label").put("vi", "Danh sách của thủ tục")
                    .put("en", "The procedure's list");
        }
        return shown;
    }

    private static List<Piece> pieces(JsonNode list, String pointer, Draft draft) {
        return IntStream.range(0, list.size()).mapToObj(i -> {
            var piece = list.path(i);
            var title = text(piece.path(piece.has("label") || piece.has("type") ? "label" : "title"));
            return new Piece(i, piece.path("id").asText(""), title, piece.path("fields").size(), draft.findings().stream()
                    .filter(finding -> finding.pointer().startsWith(pointer + "/" + i + "/")).count(),
                    piece.path("type").asText(""));
        }).toList();
    }

    /** What can be written of a form, a page or a field. */
    Section section(String id) {
        return studio.outline().stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow();
    }

    private static Text text(JsonNode text) {
        return new Text(text.path("vi").asText(""), text.path("en").asText(""));
    }
}
