package vn.motcua.catalogue.assistant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.agency.Agencies;
import vn.motcua.catalogue.agency.Agency;
import vn.motcua.catalogue.assistant.Told.Part;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.procedure.Procedure.Gap;
import vn.motcua.catalogue.procedure.Procedure.Source;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.Text;

/** Reads the answer from a procedure as it is in force; what isn't published is said to be so. */
@ApplicationScoped
class Telling {

    private final Agencies agencies;
    private final Clock clock;

    Telling(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    Told tell(Procedure it, List<Field> fields, @Nullable String province) {
        var asked = fields.contains(Field.OVERVIEW)
                ? Stream.concat(fields.stream(), Stream.of(Field.TIME, Field.FEE)).distinct().toList()
                : fields;
        return new Told(it.code(), it.version(), it.name(), it.inForceFrom(), it.form() != null,
                it.eligibilityQuestions().size(),
                asked.stream().filter(Field::isPublished).map(field -> part(it, field, province)).toList());
    }

    private Part part(Procedure it, Field field, @Nullable String province) {
        return switch (field) {
            case FEE -> fees(it, province);
            case TIME -> {
                var limits = Objects.requireNonNullElse(it.timeLimits(), List.<LimitRule> of());
                var note = Stream.ofNullable(it.timeLimitNote()).toList();
                yield new Written(it, field, it.timeLimit() != null || !limits.isEmpty()).texts(note).limits(limits).part();
            }
            case PAPERS -> new Written(it, field, !it.components().isEmpty()).papers().part();
            case WHERE -> new Written(it, field, true).texts(List.of(it.authority())).places(agencies.all(it.units())).part();
            case CONTACT -> contact(it);
            case WHO -> texts(it, field, List.of(it.forWhom()));
            case CONDITIONS -> texts(it, field, it.conditions());
            case STEPS -> texts(it, field, it.route());
            case RESULT -> new Written(it, field, true).texts(List.of(it.result())).deliveries(it.deliveries()).part();
            case LEGAL -> new Written(it, field, !it.legalBases().isEmpty()).laws().part();
            case ONLINE -> new Written(it, field, true).online().part();
            case OVERVIEW -> texts(it, field, List.of(it.summary()));
            case STATUS, AMOUNT, VALIDITY, PENALTY, DEADLINE, FORM -> throw new IllegalArgumentException(
                    "Nothing is published about " + field);
        };
    }

    private static Part texts(Procedure it, Field field, List<Text> texts) {
        return new Written(it, field, !texts.isEmpty()).texts(texts).part();
    }

    private Part contact(Procedure it) {
        var own = it.national() == null ? null : it.national().contact();
        var places = agencies.all(it.units());
        var texts = own == null ? List.<Text> of()
                : List.of(new Text(own.name().vi() + ": " + own.phone(), own.name().en() + ": " + own.phone()));
        return new Written(it, Field.CONTACT, own != null || !places.isEmpty()).texts(texts).places(places).part();
    }

    /** Of a province that was named, its own fees and the country's; others' would mislead. */
    private Part fees(Procedure it, @Nullable String province) {
        var today = LocalDate.now(clock);
        var inForce = it.fees().stream().filter(rule -> !today.isBefore(rule.from())
                && (rule.until() == null || !today.isAfter(rule.until()))).toList();
        var own = inForce.stream().filter(rule -> province == null || rule.province() == null
                || rule.province().equals(province)).toList();
        return new Written(it, Field.FEE, !own.isEmpty()).fees(own).of(province == null ? null : !own.isEmpty()).part();
    }

    /** A part on its way; everything that isn't said stays empty. */
    private static final class Written {

        private final Procedure it;
        private final Field field;
        private final boolean published;
        private @Nullable Boolean province;
        private List<Text> texts = List.of();
        private List<FeeRule> fees = List.of();
        private List<LimitRule> limits = List.of();
        private List<Agency> places = List.of();
        private List<Delivery> deliveries = List.of();
        private boolean papers;
        private boolean laws;
        private boolean online;

        Written(Procedure it, Field field, boolean published) {
            this.it = it;
            this.field = field;
            this.published = published;
        }

        Written texts(List<Text> said) {
            texts = said;
            return this;
        }

        Written limits(List<LimitRule> said) {
            limits = said;
            return this;
        }

        Written fees(List<FeeRule> said) {
            fees = said;
            return this;
        }

        Written of(@Nullable Boolean hasOwn) {
            province = hasOwn;
            return this;
        }

        Written places(List<Agency> said) {
            places = said;
            return this;
        }

        Written deliveries(List<Delivery> said) {
            deliveries = said;
            return this;
        }

        Written papers() {
            papers = true;
            return this;
        }

        Written laws() {
            laws = true;
            return this;
        }

        Written online() {
            online = true;
            return this;
        }

        Part part() {
            return new Part(field, published, province, texts, field == Field.TIME ? it.timeLimit() : null, limits, fees,
                    field == Field.FEE ? it.exemptions() : List.of(), papers ? it.components() : List.of(),
                    field == Field.WHERE || online ? it.channels() : List.of(), laws ? it.legalBases() : List.of(), places,
                    deliveries, online ? it.onlineKind() : null,
                    it.gaps().stream().filter(gap -> field.isTold(gap.field())).map(Gap::note).distinct().toList(),
                    sources());
        }

        /** One that vouches for several values is named once. */
        private List<Source> sources() {
            var named = new HashSet<String>();
            return it.sources().stream().filter(source -> field.isTold(source.field()))
                    .filter(source -> named.add(source.source() + source.asOf())).toList();
        }
    }
}
