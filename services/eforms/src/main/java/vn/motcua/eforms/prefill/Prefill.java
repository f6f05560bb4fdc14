package vn.motcua.eforms.prefill;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Text;

/** Gathers what the state knows of a citizen, by the names that the fields of a form give as their source. */
@ApplicationScoped
public class Prefill {

    /** @param birthDate as the proof says, if it does */
    public record Citizen(String nationalId, String fullName, Optional<LocalDate> birthDate, Proof proof) {}

    /** What says who the citizen is. */
    public enum Proof {
        E_ID(new Text("Tài khoản định danh điện tử", "Your e-ID account")),
        IDENTITY_CARD(new Text("Giấy tờ tùy thân, kiểm tra tại quầy", "Identity card, checked at the counter"));

        private final Text name;

        Proof(Text name) {
            this.name = name;
        }
    }

    public enum State {
        FILLED,
        /** The register knows the person, but not everything. */
        INCOMPLETE,
        /** The register doesn't know the number. */
        UNKNOWN,
        /** The register names somebody else under this number: nothing of it is used. */
        MISMATCH,
        AWAY,
        /** The form is about somebody else, of whom the register may tell nothing here. */
        NOT_ASKED
    }

    /**
     * @param values by source, for example {@code register.fullName}
     * @param names  who said it, by the same source
     */
    public record Knowledge(State state, Map<String, JsonNode> values, Map<String, Text> names) {}

    private static final Text MANDATE = new Text("Ủy quyền đã ghi nhận trên cổng", "The mandate recorded on this portal");
    private static final Text REGISTER = new Text("Cơ sở dữ liệu quốc gia về dân cư", "National population register");

    private final Register register;

    Prefill(Register register) {
        this.register = register;
    }

    /** Asks the register outside of any transaction; the e-ID's own data are there in any case. */
    public Knowledge of(Citizen citizen) {
        return switch (register.ask(citizen.nationalId())) {
            case Register.Outcome.Found found when isSame(citizen, found.person()) -> known(citizen, found.person());
            case Register.Outcome.Found _ -> only(citizen, State.MISMATCH);
            case Register.Outcome.Unknown _ -> only(citizen, State.UNKNOWN);
            case Register.Outcome.Away _ -> only(citizen, State.AWAY);
        };
    }

    /** What is known of a person who is acted for: the name on the mandate, and nothing of who acts. */
    public static Knowledge underMandate(String principalName) {
        var values = new HashMap<String, JsonNode>();
        var names = new HashMap<String, Text>();
        put(values, names, RegisterValues.named(principalName), MANDATE);
        return new Knowledge(State.NOT_ASKED, values, names);
    }

    private static Knowledge known(Citizen citizen, Person person) {
        var values = new HashMap<String, JsonNode>();
        var names = new HashMap<String, Text>();
        put(values, names, RegisterValues.of(citizen), citizen.proof().name);
        var fromRegister = RegisterValues.of(person);
        put(values, names, fromRegister, REGISTER);
        var state = RegisterValues.ALL.stream().allMatch(fromRegister::containsKey) ? State.FILLED : State.INCOMPLETE;
        return new Knowledge(state, values, names);
    }

    private static Knowledge only(Citizen citizen, State state) {
        var values = new HashMap<String, JsonNode>();
        var names = new HashMap<String, Text>();
        put(values, names, RegisterValues.of(citizen), citizen.proof().name);
        return new Knowledge(state, values, names);
    }

    private static void put(Map<String, JsonNode> values, Map<String, Text> names, Map<String, JsonNode> found, Text name) {
        found.forEach((source, value) -> {
            values.put(source, value);
            names.put(source, name);
        });
    }

    /** A register that answers with another person's data must not fill in this one's form. */
    private static boolean isSame(Citizen citizen, Person person) {
        return citizen.nationalId().equals(person.nationalId())
                && (person.fullName() == null || folded(person.fullName()).equals(folded(citizen.fullName())))
                && (person.birthDate() == null || citizen.birthDate().map(person.birthDate()::equals).orElse(true));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
