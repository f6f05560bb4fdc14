package vn.motcua.simulators.sms;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.field;
import static vn.motcua.simulators.web.Html.text;

import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.DeliveryReport;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.Phone;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** What each phone received. */
final class SmsPages {

    private static final int SHOWN = 100;

    private final Inbox<Sms> messages;
    private final ControlPages controls;

    SmsPages(Inbox<Sms> messages, ControlPages controls) {
        this.messages = messages;
        this.controls = controls;
    }

    void addTo(Routes routes) {
        controls.addTo(routes);
        routes.get("/sms", this::inbox);
    }

    private Reply inbox(Request request) {
        var asked = request.query("to").orElse("");
        var phone = Phone.of(asked).map(Phone::number);
        var items = messages.newestFirst().stream()
                .filter(sms -> phone.isEmpty() || phone.get().equals(sms.to()))
                .limit(SHOWN)
                .map(SmsPages::item)
                .collect(Collectors.joining());
        return Page.of(request, 200, "Tin nhắn SMS", "Text messages", """
                %s
                <form method="get" action="%ssms">%s<button type="submit">%s</button></form>
                %s
                """.formatted(
                controls.form(request), request.root(),
                field("to", both("Số điện thoại", "Phone number"), "tel", asked), both("Tìm", "Search"),
                items.isEmpty() ? "<p>" + both("Chưa có tin nhắn nào.", "No messages yet.") + "</p>" : items));
    }

    private static String item(Sms sms) {
        return """
                <div class="item"><p><strong>%s</strong> · %s · %s</p><p class="bubble">%s</p></div>
                """.formatted(text(sms.to()), When.of(sms.at()), fate(sms), text(sms.text()));
    }

    private static String fate(Sms sms) {
        if (sms.status() == null) {
            return "đã nhận, chưa gửi / accepted, not delivered";
        }
        var told = sms.status() == DeliveryReport.Status.DELIVERED
                ? "<span class=\"good\">đã gửi / delivered</span>"
                : "<span class=\"bad\">thất bại / failed</span>";
        var lied = sms.delivered() != (sms.status() == DeliveryReport.Status.DELIVERED);
        return told + (lied ? " (nói dối / a lie)" : "");
    }
}
