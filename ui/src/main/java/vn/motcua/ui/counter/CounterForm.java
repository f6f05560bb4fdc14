package vn.motcua.ui.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import vn.motcua.ui.client.EformsClient.BeginForAnother;
import vn.motcua.ui.form.Dates;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** For whom an officer files, as it was typed, and what is wrong with it. */
record CounterForm(Map<String, String> typed, List<Wrong> errors) {

    /** @param field empty when it is about no field of the form */
    record Wrong(String field, String message) {

        static Wrong of(String field) {
            return new Wrong(field, Messages.say(NEEDED.get(field)));
        }
    }

    /** What to say of a field that is missing or not as it must be. */
    private static final Map<String, String> NEEDED = Map.of("procedure", "counter-need-procedure", "nationalId",
            "counter-need-number", "fullName", "counter-need-name", "birthDate", "date-wrong", "consentBy",
            "counter-need-consent", "consent", "counter-consent-changed");

    static final CounterForm EMPTY = new CounterForm(Map.of("channel", "COUNTER"), List.of());

    /** @param consent version of the text that is in force now: what was signed must be the same */
    static CounterForm of(MultivaluedMap<String, String> form, int consent) {
        var typed = new TreeMap<String, String>();
        Dates.gathered(form).forEach((name, values) -> typed.put(name, values.getFirst().strip()));
        var read = new CounterForm(typed, List.of());
        return read.with(Stream.concat(read.missing(consent).map(Wrong::of), read.unborn()).toList());
    }

    /** The same, with what the form's owner found wrong with it. */
    CounterForm refused(ServiceProblem problem) {
        var located = problem.errors().stream().map(ServiceProblem.Error::field).filter(NEEDED::containsKey).distinct()
                .map(Wrong::of).toList();
        return with(located.isEmpty() ? List.of(whole(problem)) : located);
    }

    private static Wrong whole(ServiceProblem problem) {
        return switch (problem.code()) {
            case "not-online" -> new Wrong("procedure", Messages.say("counter-not-online"));
            case "too-many-drafts" -> new Wrong("", Messages.say("counter-too-many"));
            default -> new Wrong("", Messages.say("counter-refused"));
        };
    }

    BeginForAnother begin(int consent) {
        return new BeginForAnother(value("procedure"), digits(), value("fullName").toUpperCase(Locale.ROOT),
                born().orElseThrow().toString(), value("channel"), consent, value("consentBy"));
    }

    public Optional<String> error(String field) {
        return errors.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    private CounterForm with(List<Wrong> wrong) {
        return new CounterForm(typed, wrong);
    }

    private Stream<String> missing(int consent) {
        return Stream.of(
                value("procedure").isBlank() ? "procedure" : "",
                digits().matches("\\d{12}") ? "" : "nationalId",
                value("fullName").isBlank() ? "fullName" : "",
                born().isPresent() ? "" : "birthDate",
                value("consentBy").isBlank() ? "consentBy" : is("consent", "" + consent) ? "" : "consent")
                .filter(field -> !field.isEmpty());
    }

    private String digits() {
        return value("nationalId").replaceAll("[\\s.]", "");
    }

    private Optional<LocalDate> born() {
        return Dates.day(value("birthDate"));
    }

    private Stream<Wrong> unborn() {
        return born().filter(day -> !day.isBefore(LocalDate.now(Clock.systemUTC()))).stream()
                .map(_ -> new Wrong("birthDate", Messages.say("date-not-past")));
    }
}
