package vn.motcua.eforms.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.Text;
import vn.motcua.eforms.fee.FeeTable;
import vn.motcua.eforms.form.Field.Option;
import vn.motcua.eforms.terms.Terms;

/** Judges answers by their form and the terms of their procedure; a draft, a submission and a supplement alike. */
@ApplicationScoped
public class Judgement {

    /** Fields of a form whose meaning this service knows. */
    public static final String UNIT = "unit";
    public static final String EXEMPTION = "exemption";
    public static final String DELIVERY = "delivery";
    private static final String COPIES = "copies";
    private static final Text ELSEWHERE = new Text("Không phụ trách nơi cư trú mà bạn đã khai.",
            "Doesn't serve the place of residence that you gave.");
    private static final Option NO_EXEMPTION = new Option("none",
            new Text("Không thuộc đối tượng nào", "No, to none of them"), null);

    private final Forms forms;
    private final Terms terms;
    private final PlaceBook places;
    private final Clock clock;

    Judgement(Forms forms, Terms terms, PlaceBook places, Clock clock) {
        this.forms = forms;
        this.terms = terms;
        this.places = places;
        this.clock = clock;
    }

    /** The form of a version with the procedure's units and exemptions to choose from. */
    public FormDefinition form(ProcedureTerms procedure, String form, int formVersion) {
        return forms.mustFind(form, formVersion).withOptions(Map.of(
                "units", terms.units(procedure).stream().map(unit -> new Option(unit.code(), unit.name(), null)).toList(),
                "exemptions", Stream.concat(Stream.of(NO_EXEMPTION),
                        procedure.exemptions().stream().map(Judgement::option)).toList()));
    }

    public Filled judge(ProcedureTerms procedure, FormDefinition form, Answers answers, Channel channel) {
        var today = LocalDate.now(clock);
        var units = terms.units(procedure);
        var asked = Shown.of(form, answers, today).answers();
        var narrowed = form.each(field -> narrowed(field, units, asked));
        var shown = Shown.of(narrowed, answers, today);
        var cases = form.casesOf(shown.answers(), today);
        var fee = FeeTable.of(procedure, new FeeTable.Case(today, channel, exemption(procedure, shown.answers()),
                copies(shown.answers()), province(units, shown.answers()), cases));
        return new Filled(narrowed, shown, Validation.of(shown, today, places), fee, cases);
    }

    /** The unit that serves the place: its commune, else its province; empty when the procedure has none there. */
    public Optional<String> unitAt(ProcedureTerms procedure, JsonNode address) {
        var units = terms.units(procedure);
        return units.stream().filter(unit -> unit.serves(address))
                .max(Comparator.comparing(unit -> unit.commune() != null)).map(Terms.Unit::code);
    }

    /** Of the units only those stay to choose from that serve the address; the others say why not. */
    private static Field narrowed(Field field, List<Terms.Unit> units, Answers answers) {
        var place = field.limits().map(Field.Rules::serves).stream().flatMap(List::stream).filter(answers::has).findFirst()
                .map(answers::get).filter(address -> address.has("commune"));
        if (place.isEmpty() || field.options() == null) {
            return field;
        }
        var serving = units.stream().filter(unit -> unit.serves(place.get())).map(Terms.Unit::code).toList();
        return field.choosing(field.options().stream().map(option -> serving.contains(option.value()) ? option
                : new Option(option.value(), option.label(), ELSEWHERE)).toList());
    }

    private static @Nullable String province(List<Terms.Unit> units, Answers answers) {
        return units.stream().filter(unit -> unit.code().equals(answers.text(UNIT))).map(Terms.Unit::province).findFirst()
                .orElse(null);
    }

    private static Option option(Exemption exemption) {
        return new Option(exemption.group(), exemption.name(), null);
    }

    private static @Nullable String exemption(ProcedureTerms procedure, Answers answers) {
        return procedure.exemptions().stream().map(Exemption::group)
                .filter(group -> group.equals(answers.text(EXEMPTION))).findFirst().orElse(null);
    }

    /** While the answer isn't right yet, none is counted. */
    private static int copies(Answers answers) {
        return List.of(answers.get(COPIES)).stream().filter(copies -> copies.canConvertToInt() && copies.asInt() > 0
                && copies.asInt() <= 1000).map(copies -> copies.asInt()).findFirst().orElse(0);
    }
}
