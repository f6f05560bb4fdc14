package vn.motcua.eforms.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

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
        var shown = Shown.of(form, answers, today);
        var fee = FeeTable.of(procedure, new FeeTable.Case(today, channel, exemption(procedure, shown.answers()),
                copies(shown.answers())));
        return new Filled(form, shown, Validation.of(shown, today, places), fee);
    }

    /** The unit of the province, when the procedure has one there. */
    public Optional<String> unitIn(ProcedureTerms procedure, String province) {
        return terms.units(procedure).stream().filter(unit -> unit.province().equals(province))
                .map(Terms.Unit::code).findFirst();
    }

    private static Option option(Exemption exemption) {
        return new Option(exemption.group(), exemption.name(), null);
    }

    private static @Nullable String exemption(ProcedureTerms procedure, Answers answers) {
        return procedure.exemptions().stream().map(Exemption::group)
                .filter(group -> group.equals(answers.text(EXEMPTION))).findFirst().orElse(null);
    }

    /** While the answer isn't right yet, the fee is that of one. */
    private static int copies(Answers answers) {
        return List.of(answers.get(COPIES)).stream().filter(copies -> copies.canConvertToInt() && copies.asInt() > 0
                && copies.asInt() <= 1000).map(copies -> copies.asInt()).findFirst().orElse(1);
    }
}
