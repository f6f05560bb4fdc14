package vn.motcua.simulators.register;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.text;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Neighbour.Kind;
import vn.motcua.simulators.neighbour.Notices;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** Tells who a national id belongs to; asks for the secret MOTCUA_REGISTER_SECRET when there is one. */
public final class RegisterSimulator {

    private final Neighbour neighbour;
    private final ControlPages controls;
    private final Optional<String> secret;
    private final People people = new People();

    public RegisterSimulator(Settings settings, Notices notices, Clock clock) {
        this.secret = settings.text("MOTCUA_REGISTER_SECRET");
        this.neighbour = new Neighbour("register", Kind.ANSWERS, List.of(Lie.OTHER_PERSON, Lie.INCOMPLETE, Lie.NOBODY), clock);
        this.controls = new ControlPages(neighbour, notices);
    }

    public void addTo(Routes routes) {
        controls.addTo(routes);
        routes.get("/register", this::page)
                .get("/register/persons/{nationalId}", neighbour.misbehaving(this::person));
    }

    private Reply person(Request request) {
        if (secret.isPresent() && !Signature.same(secret.get(), request.bearer().orElse(""))) {
            throw new Problem(401, "Unauthorized", "The bearer secret is missing or wrong.");
        }
        return Reply.json(find(request.variable("nationalId")));
    }

    private Person find(String nationalId) {
        var found = people.find(nationalId)
                .orElseThrow(() -> new Problem(404, "Person not found", "Nobody has this national id."));
        return switch (neighbour.behaviour().lie()) {
            case OTHER_PERSON -> people.otherThan(nationalId).under(nationalId);
            case INCOMPLETE -> found.incomplete();
            case NOBODY -> throw new Problem(404, "Person not found", "Nobody has this national id.");
            default -> found;
        };
    }

    private Reply page(Request request) {
        var everybody = people.all().stream().map(RegisterSimulator::item).collect(Collectors.joining());
        return Page.of(
                request, 200, "Cơ sở dữ liệu quốc gia về dân cư", "National population register",
                controls.form(request)
                        + "<p>" + both(
                                "Mọi người dưới đây đều do chúng tôi đặt ra.", "Everybody below is made up.")
                        + "</p><p><code>GET register/persons/{nationalId}</code></p>" + everybody);
    }

    private static String item(Person person) {
        var home = person.permanentAddress();
        return """
                <div class="item"><p><strong>%s</strong></p><p>%s · %s · %s</p><p>%s, %s, %s</p></div>
                """.formatted(
                text(person.fullName()), text(person.nationalId()), text(person.born().map(Object::toString).orElse("")),
                person.gender() == Person.Gender.MALE ? "Nam" : "Nữ",
                text(home.detail()), text(home.wardName()), text(home.provinceName()));
    }
}
