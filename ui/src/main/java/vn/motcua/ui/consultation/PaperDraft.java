package vn.motcua.ui.consultation;

import java.util.List;
import java.util.Map;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.ConsultationClient.PaperFile;
import vn.motcua.ui.client.DocumentsClient.Kept;

/** What an editor has typed about a PDF that is to stand beside a draft; shown again when the file isn't taken. */
record PaperDraft(String kind, String vi, String en) {

    /** Kinds of papers that may come as a file. */
    static final List<String> KINDS = List.of("DRAFT", "SUBMISSION", "POLICY_IMPACT", "PROCEDURE_IMPACT", "OTHER");

    static PaperDraft empty() {
        return new PaperDraft("", "", "");
    }

    static PaperDraft of(Map<String, List<String>> form) {
        return new PaperDraft(one(form, "kind"), one(form, "titleVi"), one(form, "titleEn"));
    }

    public boolean isA(String other) {
        return kind.equals(other);
    }

    /** Without a title of its own it is called what it is. */
    PaperFile with(Kept kept) {
        var known = KINDS.contains(kind) ? kind : "OTHER";
        var named = Papers.title(known);
        var title = vi.isEmpty() ? new Text(named.get("vi"), named.get("en")) : new Text(vi, en.isEmpty() ? vi : en);
        return new PaperFile(kept.id(), known, title, kept.name(), kept.size(), String.valueOf(kept.sha256()));
    }

    private static String one(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }
}
