package vn.motcua.catalogue.search;

import vn.motcua.contracts.Text;

/** Where words stand; says why a procedure was found. */
enum TermKind {
    CODE(new Text("Khớp mã thủ tục", "The code matches")),
    NAME(new Text("Khớp tên thủ tục", "The name matches")),
    KEYWORD(new Text("Khớp tên thường gọi: %s", "Also known as: %s")),
    SUMMARY(new Text("Khớp nội dung", "The description matches"));

    private final Text reason;

    TermKind(Text reason) {
        this.reason = reason;
    }

    Text reason(String term) {
        return new Text(reason.vi().formatted(term), reason.en().formatted(term));
    }
}
