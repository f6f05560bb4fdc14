package vn.motcua.eforms.prefill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import org.jspecify.annotations.Nullable;

/** The register's words in the form's: each value under the name of its source. */
final class RegisterValues {

    /** What a register without gaps says of everybody. */
    static final List<String> ALL = List.of("register.fullName", "register.nationalId", "register.birthDate",
            "register.gender", "register.ethnicity", "register.nationality", "register.placeOfBirth",
            "register.permanentAddress", "register.father.fullName", "register.mother.fullName");

    private final Map<String, JsonNode> values = new HashMap<>();

    static Map<String, JsonNode> of(Prefill.Citizen citizen) {
        var found = new RegisterValues();
        found.text("fullName", citizen.fullName());
        found.text("nationalId", citizen.nationalId());
        citizen.birthDate().ifPresent(born -> found.text("birthDate", born));
        return found.values;
    }

    static Map<String, JsonNode> named(String fullName) {
        var found = new RegisterValues();
        found.text("fullName", fullName);
        return found.values;
    }

    static Map<String, JsonNode> of(Person person) {
        var found = new RegisterValues();
        found.text("fullName", person.fullName());
        found.text("nationalId", person.nationalId());
        found.text("birthDate", person.birthDate());
        found.text("gender", person.gender());
        found.text("ethnicity", person.ethnicity());
        found.text("nationality", person.nationality());
        found.text("phone", person.phone());
        found.address("placeOfBirth", person.placeOfBirth());
        found.residence(person.permanentAddress(), person.currentAddress());
        found.relative("father", person.father());
        found.relative("mother", person.mother());
        found.spouse(person);
        return found.values;
    }

    private void residence(Person.@Nullable Address permanent, Person.@Nullable Address current) {
        address("permanentAddress", permanent);
        if (permanent != null && current != null) {
            var elsewhere = !permanent.equals(current);
            values.put("register.livesElsewhere", BooleanNode.valueOf(elsewhere));
            if (elsewhere) {
                address("currentAddress", current);
            }
        }
    }

    /** No spouse says something only in an entry that has the parents: a neglected one has neither. */
    private void spouse(Person person) {
        relative("spouse", person.spouse());
        if (person.spouse() != null || person.father() != null || person.mother() != null) {
            values.put("register.hasSpouse", BooleanNode.valueOf(person.spouse() != null));
        }
    }

    private void relative(String name, Person.@Nullable Relative relative) {
        if (relative != null) {
            text(name + ".fullName", relative.fullName());
            text(name + ".birthDate", relative.birthDate());
        }
    }

    private void address(String name, Person.@Nullable Address address) {
        if (address != null) {
            values.put("register." + name, JsonNodeFactory.instance.objectNode().put("country", "VN")
                    .put("province", address.province()).put("commune", address.ward()).put("detail", address.detail()));
        }
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            values.put("register." + name, TextNode.valueOf(value.toString()));
        }
    }
}
