package vn.motcua.simulators.mail;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.field;
import static vn.motcua.simulators.web.Html.row;
import static vn.motcua.simulators.web.Html.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Form;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** Reads the sink: a list, one mail, its HTML in a sandbox, its attachments; the same as JSON. */
final class MailPages {

    private static final int SHOWN = 100;

    private final Inbox<Mail> mails;
    private final ControlPages controls;

    MailPages(Inbox<Mail> mails, ControlPages controls) {
        this.mails = mails;
        this.controls = controls;
    }

    void addTo(Routes routes) {
        controls.addTo(routes);
        routes.get("/mail", this::list)
                .get("/mail/messages", request -> Reply.json(found(request).stream().map(Mail::summary).toList()))
                .get("/mail/messages/{id}", request -> Reply.json(one(request)))
                .get("/mail/messages/{id}/html", request -> html(one(request)))
                .get("/mail/messages/{id}/attachments/{index}", this::attachment)
                .get("/mail/read/{id}", this::read);
    }

    private List<Mail> found(Request request) {
        var to = request.query("to").map(MailPages::normal).orElse("");
        var subject = request.query("subject").map(MailPages::normal).orElse("");
        return mails.newestFirst().stream()
                .filter(mail -> normal(mail.to()).contains(to) && normal(mail.subject()).contains(subject))
                .limit(SHOWN)
                .toList();
    }

    private static String normal(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private Mail one(Request request) {
        return mails.find(request.variable("id"))
                .orElseThrow(() -> new Problem(404, "No such mail", "It is unknown or long forgotten."));
    }

    /** Without scripts, forms, or anything from elsewhere. */
    private static Reply html(Mail mail) {
        return Reply.html(200, "<base target=\"_blank\">" + mail.html())
                .with("Content-Security-Policy",
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    private Reply attachment(Request request) {
        var attachments = one(request).attachments();
        var index = request.variable("index");
        if (!index.matches("\\d{1,3}") || Integer.parseInt(index) >= attachments.size()) {
            throw new Problem(404, "No such attachment", "The mail has " + attachments.size() + ".");
        }
        var file = attachments.get(Integer.parseInt(index));
        return new Reply(200, Map.of(
                "Content-Type", "application/octet-stream",
                "Content-Disposition", "attachment; filename*=UTF-8''" + Form.encode(file.name()).replace("+", "%20")),
                file.content());
    }

    private Reply list(Request request) {
        var items = found(request).stream().map(mail -> item(request, mail)).collect(Collectors.joining());
        return Page.of(request, 200, "Hộp thư", "Mail", """
                %s
                <form method="get" action="%smail">%s<button type="submit">%s</button></form>
                %s
                """.formatted(
                controls.form(request), request.root(),
                field("to", both("Người nhận", "Recipient"), "text", request.query("to").orElse("")),
                both("Tìm", "Search"),
                items.isEmpty() ? "<p>" + both("Chưa có thư nào.", "No mail yet.") + "</p>" : items));
    }

    private static String item(Request request, Mail mail) {
        return """
                <div class="item"><p><a href="%smail/read/%s"><strong>%s</strong></a></p><p>%s · %s</p></div>
                """.formatted(
                request.root(), text(mail.id()), text(mail.subject().isBlank() ? "(không tiêu đề)" : mail.subject()),
                text(mail.to()), When.of(mail.at()));
    }

    private Reply read(Request request) {
        var mail = one(request);
        var title = mail.subject().isBlank() ? "(không tiêu đề)" : mail.subject();
        return Page.withInlineStyles(Page.of(request, 200, "vi", title, text(title), """
                <dl>%s%s%s</dl>
                %s%s%s%s
                <details><summary>%s</summary><dl>%s</dl></details>
                <p><a href="%smail">%s</a></p>
                """.formatted(
                row(both("Từ", "From"), mail.from()), row(both("Đến", "To"), mail.to()),
                row(both("Lúc", "At"), When.of(mail.at())),
                mail.text().isBlank() ? "" : "<pre>" + text(mail.text()) + "</pre>",
                mail.html().isBlank() ? "" : frame(request, mail), links(mail), attachments(request, mail),
                both("Các dòng đầu thư", "Headers"),
                mail.headers().stream().map(header -> row(text(header.name()), header.value())).collect(Collectors.joining()),
                request.root(), both("Trở lại hộp thư", "Back to the list"))));
    }

    /** In the page itself, because the gateway lets nothing be framed by its address. */
    private static String frame(Request request, Mail mail) {
        return """
                <iframe title="Nội dung thư / The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>
                <p><a href="%smail/messages/%s/html">%s</a></p>
                """
                .formatted(
                        text("<base target=\"_blank\">" + mail.html()), request.root(), text(mail.id()),
                        both("Mở riêng", "Open by itself"));
    }

    private static String links(Mail mail) {
        var items = mail.links().stream()
                .map(link -> "<li><a href=\"%1$s\" rel=\"noreferrer\">%1$s</a></li>".formatted(text(link)))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<h2>" + both("Liên kết trong thư", "Links in the mail") + "</h2><ul>" + items + "</ul>";
    }

    private static String attachments(Request request, Mail mail) {
        var items = IntStream.range(0, mail.attachments().size())
                .mapToObj(index -> "<li><a href=\"%smail/messages/%s/attachments/%d\">%s (%,d B)</a></li>".formatted(
                        request.root(), text(mail.id()), index, text(mail.attachments().get(index).name()),
                        mail.attachments().get(index).size()))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<h2>" + both("Tệp đính kèm", "Attachments") + "</h2><ul>" + items + "</ul>";
    }
}
