package vn.motcua.faults;

import java.util.List;
import java.util.Map;

import vn.motcua.journeys.Person;

/** A neighbour outside the state's door misbehaves while journeys are played, then behaves again. */
final class Neighbours implements Case {

    private final String name;
    private final String neighbour;
    private final Map<String, Object> behaviour;

    /** @param behaviour as the simulator's controls take it */
    Neighbours(String name, String neighbour, Map<String, Object> behaviour) {
        this.name = name;
        this.neighbour = neighbour;
        this.behaviour = behaviour;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> play(Stage stage) {
        var operator = new Person(stage.portal().address());
        var controls = "/simulators/" + neighbour + "/behaviour";
        operator.put(controls, behaviour).expect(200);
        try {
            return stage.journeys("criminal-record", 2, Silent.AUDIENCE);
        } finally {
            operator.send("DELETE", controls, new byte[0], Map.of());
        }
    }
}
