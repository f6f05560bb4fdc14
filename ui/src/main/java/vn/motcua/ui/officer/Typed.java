package vn.motcua.ui.officer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.motcua.ui.shell.ServiceProblem;

/** What an officer typed into a decision's form, kept with what is wrong about it, so that nothing typed is lost. */
record Typed(String deed, MultivaluedMap<String, String> form, List<Complaint> complaints) {

    static final Typed NOTHING = new Typed("", new MultivaluedHashMap<>(), List.of());

    /** @param field the input it concerns, empty for the whole form */
    record Complaint(String field, String message) {}

    static Typed refused(String deed, MultivaluedMap<String, String> form, ServiceProblem problem, Map<String, String> words) {
        var located = problem.errors().stream()
                .map(error -> new Complaint(deed + "-" + error.field(), words.getOrDefault(error.field(), problem.detail()))).toList();
        return new Typed(deed, form, located.isEmpty() ? List.of(new Complaint("", words.getOrDefault(problem.code(),
                problem.detail()))) : located);
    }

    boolean concerns(String deed) {
        return this.deed.equals(deed);
    }

    Optional<String> value(String field) {
        return Optional.ofNullable(form.getFirst(field));
    }

    boolean isTicked(String field, String value) {
        return form.getOrDefault(field, List.of()).contains(value);
    }

    Optional<String> error(String field) {
        return complaints.stream().filter(complaint -> complaint.field().equals(deed + "-" + field))
                .map(Complaint::message).findFirst();
    }
}
