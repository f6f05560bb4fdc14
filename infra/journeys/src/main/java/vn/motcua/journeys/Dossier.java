package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The dossier that a journey is about, as its owner and the officers find it in each service. */
public final class Dossier {

    private final String id;
    private final String code;
    private final Person citizen;

    public Dossier(JsonNode submitted, Person citizen) {
        this(submitted.path("dossier").asText(), submitted.path("code").asText(), citizen);
    }

    private Dossier(String id, String code, Person citizen) {
        this.id = id;
        this.code = code;
        this.citizen = citizen;
        unless(code.matches("[A-Z]\\d{2}(\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}"), "That isn't a dossier code: " + code);
    }

    /** The same, as its owner finds it. */
    Dossier of(Person owner) {
        return new Dossier(id, code, owner);
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Person citizen() {
        return citizen;
    }

    public JsonNode bill(String state) {
        return Wait.until("a bill in state " + state, this::newestBill, bill -> bill.path("state").asText().equals(state));
    }

    private JsonNode newestBill() {
        var bills = citizen.get("/api/payment/v1/bills?dossier=" + id).json();
        var list = bills.isArray() ? bills : bills.path("items");
        return list.path(list.size() - 1);
    }

    /** The dossier in workflow, as its owner sees it. */
    public JsonNode workflow() {
        return citizen.get("/api/workflow/v1/dossiers/" + code).expect(200).json();
    }

    /** What an officer says who has looked at every paper of it. */
    public Map<String, Object> checked() {
        return Map.of("checklist", workflow().path("toCheck").valueStream()
                .map(paper -> Map.of("component", paper.asText(), "ok", true)).toList());
    }

    /** Takes an officer's decision on the newest version; it must succeed. */
    public void decide(Person officer, String deed, Map<String, Object> decision) {
        attempt(officer, deed, decision).expect(200);
    }

    /** The same, whatever comes of it. */
    public Answer attempt(Person officer, String deed, Map<String, Object> decision) {
        var path = "/api/workflow/v1/dossiers/" + code;
        var version = officer.get(path).expect(200).json().path("version").asLong();
        return officer.post(path + "/" + deed, decision, Map.of("If-Match", "\"" + version + "\""));
    }

    /** The timeline, once it has this status. */
    public JsonNode tracked(int status) {
        return Wait.until("status " + status + " on the tracking page",
                () -> citizen.get("/api/tracking/v1/dossiers/" + id).json(),
                timeline -> timeline.path("status").asInt() == status);
    }

    public byte[] paper(String kind) {
        return citizen.get("/api/documents/v1/dossiers/" + id + "/papers/" + kind + ".pdf").expect(200).body();
    }
}
