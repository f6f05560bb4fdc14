package vn.motcua.simulators.zalo;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.field;
import static vn.motcua.simulators.web.Html.row;
import static vn.motcua.simulators.web.Html.text;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.Phone;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** What each Zalo user sees. */
final class ZaloPages {

    private static final int SHOWN = 100;

    private final Inbox<Zns> messages;
    private final ControlPages controls;

    ZaloPages(Inbox<Zns> messages, ControlPages controls) {
        this.messages = messages;
        this.controls = controls;
    }

    void addTo(Routes routes) {
        controls.addTo(routes);
        routes.get("/zalo", this::inbox);
    }

    private Reply inbox(Request request) {
        var asked = request.query("to").orElse("");
        var phone = Phone.of(asked).map(Phone::number);
        var items = messages.newestFirst().stream()
                .filter(zns -> phone.isEmpty() || phone.get().equals(zns.to()))
                .limit(SHOWN)
                .map(ZaloPages::item)
                .collect(Collectors.joining());
        return Page.of(request, 200, "Tin nhắn Zalo (ZNS)", "Zalo messages (ZNS)", """
                %s
                <form method="get" action="%szalo">%s<button type="submit">%s</button></form>
                %s
                """.formatted(
                controls.form(request), request.root(),
                field("to", both("Số điện thoại", "Phone number"), "tel", asked), both("Tìm", "Search"),
                items.isEmpty() ? "<p>" + both("Chưa có tin nhắn nào.", "No messages yet.") + "</p>" : items));
    }

    /** The template's own words are Zalo's secret; we show its parameters as a card, and its button as a link. */
    private static String item(Zns zns) {
        var lines = zns.data().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> !entry.getKey().startsWith("cta_"))
                .map(entry -> row(text(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
        return """
                <div class="item"><p><strong>%s</strong> · %s · %s</p>
                <div class="bubble"><p>Mẫu / Template <strong>%s</strong></p><dl>%s</dl>%s</div></div>
                """.formatted(
                text(zns.to()), When.of(zns.at()), text(zns.status() == null ? "ACCEPTED" : zns.status()),
                text(zns.templateId()), lines, button(zns));
    }

    private static String button(Zns zns) {
        return Optional.ofNullable(zns.data().get("cta_link"))
                .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                .map(link -> "<p><a href=\"" + text(link) + "\" rel=\"noreferrer\">"
                        + text(zns.data().getOrDefault("cta_text", link)) + "</a></p>")
                .orElse("");
    }
}
