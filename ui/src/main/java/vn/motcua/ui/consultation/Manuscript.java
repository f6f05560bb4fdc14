package vn.motcua.ui.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.motcua.ui.client.ConsultationClient.Consultation;
import vn.motcua.ui.client.ConsultationClient.Section;

/**
 * A draft as an editor writes it: one text, in which each section begins with a line of its own, {@code Điều 4. Thời hạn}.
 * What stands before the first such line is a section, too.
 */
record Manuscript(MultivaluedMap<String, String> form) {

    /** Kinds of papers that may stand beside the draft. */
    static final List<String> PAPERS = List.of("SUBMISSION", "POLICY_IMPACT", "PROCEDURE_IMPACT", "OTHER");

    private static final Pattern HEADING = Pattern
            .compile("^(Điều\\s+\\d+[a-zđ]?|Chương\\s+[IVXLC\\d]+|Mục\\s+\\d+|Phụ lục(?:\\s+\\S+)?)[.:]?\\s*(.*)$");
    private static final String BEGINNING = "Mở đầu";

    static Manuscript empty() {
        return new Manuscript(new MultivaluedHashMap<>());
    }

    static Manuscript of(Consultation draft) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("type", draft.documentType());
        form.putSingle("titleVi", draft.title().vi());
        form.putSingle("titleEn", draft.title().en());
        form.putSingle("summaryVi", draft.summary().vi());
        form.putSingle("summaryEn", draft.summary().en());
        form.putSingle("text", draft.sections().stream().map(Manuscript::written).collect(Collectors.joining("\n\n")));
        draft.papers().forEach(paper -> {
            form.putSingle("paper-" + paper.kind(), paper.text());
            form.putSingle("url-" + paper.kind(), paper.url().orElse(""));
        });
        return new Manuscript(form);
    }

    public String get(String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }

    public String paper(String kind) {
        return get("paper-" + kind);
    }

    public String url(String kind) {
        return get("url-" + kind);
    }

    /** As the service wants it; English falls back on Vietnamese where nobody has translated yet. */
    Map<String, Object> draft() {
        return Map.of("documentType", get("type"), "title", text("title"), "summary", text("summary"), "sections",
                sections(get("text")), "papers", papers());
    }

    static List<Map<String, Object>> sections(String text) {
        var sections = new ArrayList<Map<String, Object>>();
        var label = BEGINNING;
        var title = "";
        var words = new StringBuilder();
        for (var line : text.lines().toList()) {
            var heading = HEADING.matcher(line.strip());
            if (heading.matches()) {
                add(sections, label, title, words);
                label = heading.group(1);
                title = heading.group(2);
                words.setLength(0);
            } else {
                words.append(line).append('\n');
            }
        }
        add(sections, label, title, words);
        return sections;
    }

    private static void add(List<Map<String, Object>> sections, String label, String title, StringBuilder words) {
        var text = words.toString().strip();
        if (!text.isEmpty() || !title.isEmpty()) {
            sections.add(Map.of("label", label, "title", title, "text", text.isEmpty() ? title : text));
        }
    }

    private List<Map<String, Object>> papers() {
        return PAPERS.stream().filter(kind -> !paper(kind).isEmpty() || !url(kind).isEmpty()).map(kind -> {
            var paper = new LinkedHashMap<String, Object>();
            paper.put("kind", kind);
            paper.put("title", Papers.title(kind));
            paper.put("text", paper(kind));
            if (!url(kind).isEmpty()) {
                paper.put("url", url(kind));
            }
            return (Map<String, Object>) paper;
        }).toList();
    }

    private Map<String, String> text(String field) {
        var vi = get(field + "Vi");
        return Map.of("vi", vi, "en", get(field + "En").isEmpty() ? vi : get(field + "En"));
    }

    private static String written(Section section) {
        if (section.label().equals(BEGINNING)) {
            return section.text();
        }
        return section.label() + ". " + section.title() + "\n" + section.text();
    }
}
