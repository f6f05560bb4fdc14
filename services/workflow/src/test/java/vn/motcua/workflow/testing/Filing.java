package vn.motcua.workflow.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** One filing under test, with the citizen who filed it and the officers of its unit. */
public class Filing {

    public static final String UNIT = "G01.801";
    public static final String CITIZEN = "001090000001";
    public static final String RECEPTION = Tokens.officer("CB-0101", UNIT, "reception");
    public static final String HANDLER = Tokens.officer("CB-0102", UNIT, "handler");
    public static final String LEADER = Tokens.officer("CB-0103", UNIT, "leader");
    public static final String CLERK = Tokens.officer("CB-0104", UNIT, "clerk");
    public static final Money FEE = Money.of(200_000);

    private static final String API = "/api/workflow/v1";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static boolean published;

    public final UUID id = UUID.randomUUID();
    public final String code;
    private ApplicationEvent.Submitted submitted;
    private Delivery delivery = Delivery.COUNTER;
    private int version = 1;
    private List<String> cases = List.of();
    private List<String> papers = List.of();

    public Filing() {
        this(NUMBERS.incrementAndGet());
    }

    public Filing(int number) {
        this.code = "%s-261122-%04d".formatted(UNIT, number);
        publish();
    }

    /** How the applicant wants the result; at the counter unless said. */
    public Filing wanted(Delivery by) {
        delivery = by;
        return this;
    }

    /** Under a version that wasn't published yet. */
    public Filing under(int unheard) {
        this.version = unheard;
        return this;
    }

    /** Under the version with papers to check and a time limit of its own for {@code far}. */
    public Filing making(List<String> cases, List<String> papers) {
        this.version = 2;
        this.cases = cases;
        this.papers = papers;
        return this;
    }

    public Filing submit() {
        return submit(Money.ZERO, null);
    }

    public Filing submit(Money fee, String exemption) {
        submitted = new ApplicationEvent.Submitted(UUID.randomUUID(), id, TestClock.now(), code, "3.000333", version,
                "3.000333", 1,
                UNIT, UNIT, Channel.ONLINE, person(), fee, exemption, exemption == null ? fee : FEE, true,
                delivery, cases, papers);
        Facts.say("applications", submitted);
        return this;
    }

    public Filing submitAgain() {
        Facts.say("applications", submitted);
        return this;
    }

    public Filing settle(PaymentEvent.Purpose purpose, Money amount) {
        var settled = new PaymentEvent.Settled(UUID.randomUUID(), id, TestClock.now(), code, UUID.randomUUID(), purpose, amount,
                PaymentEvent.Method.GATEWAY, "BL-1", person());
        // A fact may come more than once.
        Facts.say("payments", settled, settled);
        return this;
    }

    public Filing lapse(PaymentEvent.Purpose purpose) {
        Facts.say("payments", new PaymentEvent.Lapsed(UUID.randomUUID(), id, TestClock.now(), code, UUID.randomUUID(), purpose,
                person()));
        return this;
    }

    public Filing supplement(int round) {
        return supplement(round, null, null);
    }

    public Filing supplement(int round, List<String> newCases, List<String> newPapers) {
        Facts.say("applications", new ApplicationEvent.Supplemented(UUID.randomUUID(), id, TestClock.now(), round, 1 + round,
                newCases, newPapers));
        return this;
    }

    public Filing awaitState(String state) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).untilAsserted(
                () -> assertThat(view(Tokens.citizen(CITIZEN)).getString("state")).isEqualTo(state));
        return this;
    }

    public JsonPath view(String token) {
        return given().auth().oauth2(token).get(API + "/dossiers/" + id).then().statusCode(200).extract().jsonPath();
    }

    public ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(API + "/dossiers/" + id + path).then();
    }

    /** Takes a step upon what is seen now. */
    public ValidatableResponse step(String token, String path, Map<String, Object> body) {
        return step(token, path, body, seen(), UUID.randomUUID().toString());
    }

    public ValidatableResponse step(String token, String path, Map<String, Object> body, long version, String key) {
        return given().auth().oauth2(token).contentType("application/json").body(body)
                .header("If-Match", "\"" + version + "\"").header("Idempotency-Key", key)
                .post(API + "/dossiers/" + id + path).then();
    }

    public Filing take(String token, String path, Map<String, Object> body) {
        step(token, path, body).statusCode(200);
        return this;
    }

    public long seen() {
        return view(Tokens.citizen(CITIZEN)).getLong("version");
    }

    public List<DossierEvent> told() {
        return Facts.heard("dossiers", id.toString(), DossierEvent.class);
    }

    /** Waits until so many facts were told and checks that their numbers have no gap. */
    public List<DossierEvent> told(int facts) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(facts));
        var told = told();
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i).head().seq()).isEqualTo(i + 1L);
        }
        return told;
    }

    /** A dossier that the handler has in hand. */
    public static Filing inWork() {
        return new Filing().submit().awaitState("RECEIVED").take(RECEPTION, "/acceptance", Map.of());
    }

    public static Filing toSign() {
        return inWork().take(HANDLER, "/step-completion",
                Map.of("outcome", "FORWARD", "opinion", "Đủ điều kiện", "finding", Map.of("criminalRecord", "NONE")));
    }

    public static Filing toIssue() {
        return toSign().take(LEADER, "/step-completion", Map.of("outcome", "FORWARD", "opinion", "Đồng ý"));
    }

    /** The pseudonym that the service under test derives from the citizen's token. */
    private static UUID person() {
        return CDI.current().select(PersonKey.class).get().personOf(CITIZEN);
    }

    private static synchronized void publish() {
        if (published) {
            return;
        }
        published = true;
        var now = TestClock.now();
        Facts.say("agencies", new AgencyEvent.Published(UUID.randomUUID(), UNIT, now, new Text("Phòng Hồ sơ", "Records office"),
                "01", "024 0000 0000", "hoso@example.vn", new Text("Hà Nội", "Hanoi")));
        Facts.say("procedures", new ProcedureEvent.Published(UUID.randomUUID(), "3.000333", 1, now, terms()));
        Facts.say("procedures", new ProcedureEvent.Published(UUID.randomUUID(), "3.000333", 2, now, withCasesAndPapers()));
    }

    private static ProcedureTerms withCasesAndPapers() {
        var it = terms();
        var name = new Text("Giấy tờ", "A paper");
        return new ProcedureTerms(it.code(), 2, it.name(), it.inForceFrom(), it.form(), it.formVersion(), it.identityLevel(),
                it.payFirst(), it.timeLimit(), it.steps(), it.fees(), it.exemptions(), it.supplement(),
                List.of(new Component("application", name, 1, 0, true), new Component("notice", name, 1, 0, true),
                        new Component("proof", name, 0, 1, false), new Component("other", name, 0, 1, false)),
                it.deliveries(), it.units(), it.resultType(), it.legalBases(), it.finding(),
                List.of(new LimitRule(name, "far", null, new TimeLimit(15, TimeLimit.Unit.WORKING_DAY), "TT")), null);
    }

    private static ProcedureTerms terms() {
        var name = new Text("Cấp Phiếu lý lịch tư pháp số 1", "Criminal record certificate No. 1");
        return new ProcedureTerms("3.000333", 1, name, LocalDate.of(2026, 7, 1), "3.000333", 1, 2, true,
                new TimeLimit(10, TimeLimit.Unit.WORKING_DAY),
                List.of(new StepTerms("check", name, OfficeRole.RECEPTION, 8),
                        new StepTerms("examine", name, OfficeRole.HANDLER, 40),
                        new StepTerms("sign", name, OfficeRole.LEADER, 8), new StepTerms("issue", name, OfficeRole.CLERK, 4)),
                List.of(), List.of(new Exemption("poor", name, Money.ZERO, null, "TT"),
                        new Exemption("student", name, Money.of(100_000), "student-card", "TT")),
                new ProcedureTerms.SupplementTerms(5, 1), List.of(), List.of(Delivery.ELECTRONIC), List.of(UNIT),
                "criminal-record-1", List.of(), List.of());
    }
}
