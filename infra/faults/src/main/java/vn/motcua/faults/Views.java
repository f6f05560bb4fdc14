package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Person;

/**
 * What people see of the portal, each value by the address that shows it and its place there.
 *
 * @param values of strings, numbers and truth values alike, as text
 */
record Views(Map<String, String> values) {

    private static final List<String> ANYBODY = List.of("/api/transparency/v1/figures",
            "/api/transparency/v1/figures?by=agency",
            "/api/transparency/v1/index", "/api/transparency/v1/datasets", "/api/participation/v1/answers",
            "/api/catalogue/v1/procedures?q=ly+lich+tu+phap", "/simulators/payment/transactions", "/simulators/mail/messages",
            "/simulators/sms", "/simulators/zalo");
    private static final List<String> CITIZEN = List.of("/api/notification/v1/inbox", "/api/privacy/v1/accesses",
            "/api/payment/v1/bills/mine");
    private static final List<String> OWNER = List.of("/api/tracking/v1/dossiers/%s", "/api/payment/v1/bills?dossier=%s");

    static Views of(Portal portal, List<Evidence.Filed> filed, List<Person> citizens) {
        var values = new TreeMap<String, String>();
        var anybody = new Person(portal.address());
        ANYBODY.forEach(address -> look(address, anybody, address, values));
        for (int index = 0; index < citizens.size(); index++) {
            var citizen = citizens.get(index);
            for (var address : CITIZEN) {
                look(index + " " + address, citizen, address, values);
            }
            for (var each : filed) {
                for (var address : OWNER) {
                    look(index + " " + address.formatted(each.code()), citizen, address.formatted(each.id()), values);
                }
            }
        }
        return new Views(values);
    }

    private static void look(String name, Person reader, String address, Map<String, String> values) {
        var answer = reader.get(address);
        values.put(name, Integer.toString(answer.status()));
        if (answer.contentType().contains("json")) {
            flatten(name, answer.json(), values);
        } else {
            values.put(name + " page", Integer.toHexString(answer.text().hashCode()));
        }
    }

    static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(member -> flatten(path + "/" + member.getKey(), member.getValue(), values));
        } else if (node.isArray()) {
            values.put(path + "#", Integer.toString(node.size()));
            for (int index = 0; index < node.size(); index++) {
                flatten(path + "/" + index, node.get(index), values);
            }
        } else {
            values.put(path, node.asText());
        }
    }

    /** What differs from a later look, but for what differs by itself. @param soon a look that nothing happened before */
    List<String> changes(Views soon, Views later) {
        var restless = differing(this, soon);
        var changed = new ArrayList<String>();
        for (var place : differing(this, later)) {
            if (!restless.contains(place)) {
                changed.add("%s was %s and is %s".formatted(place, values.get(place), later.values.get(place)));
            }
        }
        return changed;
    }

    private static Set<String> differing(Views one, Views other) {
        var places = new HashSet<>(one.values.keySet());
        places.addAll(other.values.keySet());
        places.removeIf(place -> String.valueOf(one.values.get(place)).equals(String.valueOf(other.values.get(place))));
        return places;
    }
}
