package vn.motcua.simulators.neighbour;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.field;
import static vn.motcua.simulators.web.Html.text;

import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.Neighbour.Kind;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** The controls of a neighbour: as JSON for programs, as a form for people. */
public final class ControlPages {

    private final Neighbour neighbour;
    private final Notices notices;

    public ControlPages(Neighbour neighbour, Notices notices) {
        this.neighbour = neighbour;
        this.notices = notices;
    }

    public void addTo(Routes routes) {
        var behaviour = "/" + neighbour.name() + "/behaviour";
        var requests = "/" + neighbour.name() + "/requests";
        routes.get(behaviour, _ -> Reply.json(neighbour.behaviour()))
                .put(behaviour, request -> behave(request.json(Behaviour.class)))
                .delete(behaviour, _ -> behave(Behaviour.NORMAL))
                .post(behaviour, this::submit)
                .get(requests, _ -> Reply.json(neighbour.requests().newestFirst()))
                .delete(requests, _ -> forget())
                .get("/" + neighbour.name() + "/notices", _ -> Reply.json(notices.attempts()));
    }

    private Reply behave(Behaviour behaviour) {
        neighbour.behave(behaviour);
        return Reply.json(neighbour.behaviour());
    }

    private Reply forget() {
        neighbour.requests().clear();
        return Reply.empty();
    }

    private Reply submit(Request request) {
        var form = request.form();
        neighbour.behave(form.containsKey("normal") ? Behaviour.NORMAL : read(form));
        return Reply.seeOther(request.root() + neighbour.name());
    }

    private static Behaviour read(Map<String, String> form) {
        return new Behaviour(
                (long) number(form, "delayMillis"),
                number(form, "failRate"),
                (int) number(form, "failNext"),
                (int) number(form, "loseNext"),
                (int) number(form, "failStatus"),
                form.containsKey("hang"),
                form.containsKey("garble"),
                lie(form.getOrDefault("lie", "NONE")),
                (int) number(form, "repeat"),
                form.containsKey("dropCallbacks"),
                (long) number(form, "callbackDelayMillis"),
                form.containsKey("wrongAmount"),
                form.containsKey("forgedSignature"),
                form.containsKey("otherMerchant"));
    }

    private static Lie lie(String name) {
        try {
            return Lie.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "Not a lie we know", name);
        }
    }

    private static double number(Map<String, String> form, String name) {
        var value = form.getOrDefault(name, "").strip();
        try {
            return value.isEmpty() ? 0 : Double.parseDouble(value.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Problem(400, "Not a number", name + " should be a number, not " + value);
        }
    }

    /** The form, folded away while all is normal. */
    public String form(Request request) {
        var now = neighbour.behaviour();
        var name = neighbour.name();
        return """
                <details class="panel"%s><summary>%s</summary>
                <form method="post" action="%s%s/behaviour">
                %s
                <fieldset><legend>%s</legend>%s</fieldset>
                <button type="submit">%s</button>
                <button type="submit" class="second" name="normal" value="1">%s</button>
                </form>
                <p>API: <code>GET|PUT|DELETE %s/behaviour</code>, <code>GET|DELETE %s/requests</code>,
                <code>GET %s/notices</code>. Lie: %s.</p>
                </details>
                """.formatted(
                now.isNormal() ? "" : " open", heading(now), request.root(), name, fields(now),
                both("Khác", "Other"), checks(now),
                both("Áp dụng", "Apply"), both("Trở lại bình thường", "Back to normal"),
                name, name, name, neighbour.lies().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static String heading(Behaviour now) {
        return now.isNormal()
                ? both("Cách ứng xử: bình thường", "Behaviour: normal")
                : both("Cách ứng xử: KHÔNG bình thường", "Behaviour: NOT normal");
    }

    private String fields(Behaviour now) {
        var answers = field("delayMillis", both("Trả lời chậm (mili giây)", "Delay of answers (ms)"), "number",
                now.delayMillis())
                + field("failRate", both("Tỷ lệ lỗi (0 đến 1)", "Share of failures (0 to 1)"), "text", now.failRate())
                + field("failNext", both("Số yêu cầu tới sẽ lỗi", "Next requests to fail"), "number", now.failNext())
                + field("loseNext", both("Số yêu cầu tới làm xong nhưng mất câu trả lời", "Next answers to lose"), "number",
                        now.loseNext())
                + field("failStatus", both("Mã HTTP khi lỗi", "HTTP status of a failure"), "number", now.failStatus())
                + lies(now);
        return neighbour.kind() == Kind.ANSWERS
                ? answers
                : answers
                        + field("repeat", both("Số lần báo, cùng lúc", "Copies of each notice, at once"), "number",
                                now.repeat())
                        + field("callbackDelayMillis", both("Báo muộn (mili giây)", "Delay of notices (ms)"), "number",
                                now.callbackDelayMillis());
    }

    private String checks(Behaviour now) {
        var answers = check("hang", "Im lặng / Hangs", now.hang())
                + check("garble", "Trả lời vô nghĩa / Babbles", now.garble());
        var reports = check("dropCallbacks", "Không báo lại / Sends no notices", now.dropCallbacks())
                + check("forgedSignature", "Chữ ký giả / Forged signature", now.forgedSignature());
        var payments = check("wrongAmount", "Báo thiếu 1 đồng / Notifies one đồng less", now.wrongAmount())
                + check("otherMerchant", "Báo cho đơn vị khác / Notifies for another merchant", now.otherMerchant());
        return switch (neighbour.kind()) {
            case ANSWERS -> answers;
            case REPORTS -> answers + reports;
            case PAYS -> answers + reports + payments;
        };
    }

    private String lies(Behaviour now) {
        return neighbour.lies().stream()
                .map(lie -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(lie, now.tells(lie) ? " selected" : "", text(lie.label())))
                .collect(Collectors.joining(
                        "",
                        "<p class=\"field\"><label for=\"lie\">" + both("Nói dối", "Lie")
                                + "</label><select id=\"lie\" name=\"lie\"><option value=\"NONE\">"
                                + text(Lie.NONE.label()) + "</option>",
                        "</select></p>"));
    }

    private static String check(String name, String label, boolean on) {
        return "<label class=\"check\"><input type=\"checkbox\" name=\"%s\" value=\"1\"%s>%s</label>"
                .formatted(name, on ? " checked" : "", text(label));
    }
}
