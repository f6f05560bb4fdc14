package vn.motcua.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The rules of one published version of a procedure, as far as other services need them. A dossier keeps the version
 * under which it was filed.
 *
 * @param form           code of the e-form, null for a procedure that can't be filed online
 * @param identityLevel  e-ID level that filing demands, 1 or 2
 * @param payFirst       whether the fee is due before the dossier is registered (thu trước)
 * @param units          codes of the agencies that receive and decide
 * @param finding        what the handling officer has to say for the result; empty for versions from before it was data
 * @param timeLimits     where a case or a channel has another limit than {@code timeLimit}; empty when none has
 * @param paper          the words of the result; null for versions from before they were data
 */
public record ProcedureTerms(String code, int version, Text name, LocalDate inForceFrom, @Nullable String form,
        int formVersion, int identityLevel, boolean payFirst, TimeLimit timeLimit, List<StepTerms> steps,
        List<FeeRule> fees, List<Exemption> exemptions, SupplementTerms supplement, List<Component> components,
        List<Delivery> deliveries, List<String> units, String resultType, List<String> legalBases,
        List<FindingField> finding, List<LimitRule> timeLimits, @Nullable ResultPaper paper) {

    public ProcedureTerms {
        // Terms that were kept before these were data don't have the members.
        finding = Objects.requireNonNullElse(finding, List.of());
        timeLimits = Objects.requireNonNullElse(timeLimits, List.of());
    }

    /** Terms with one time limit whose result's words aren't data. */
    public ProcedureTerms(String code, int version, Text name, LocalDate inForceFrom, @Nullable String form,
            int formVersion, int identityLevel, boolean payFirst, TimeLimit timeLimit, List<StepTerms> steps,
            List<FeeRule> fees, List<Exemption> exemptions, SupplementTerms supplement, List<Component> components,
            List<Delivery> deliveries, List<String> units, String resultType, List<String> legalBases,
            List<FindingField> finding) {
        this(code, version, name, inForceFrom, form, formVersion, identityLevel, payFirst, timeLimit, steps, fees, exemptions,
                supplement, components, deliveries, units, resultType, legalBases, finding, List.of(), null);
    }

    /**
     * How long the agency has for a filing: the most exact rule that holds, a case before a channel, and of equals the first.
     *
     * @param cases what the form named
     */
    public TimeLimit timeLimit(Channel channel, Collection<String> cases) {
        return timeLimits.stream().filter(rule -> rule.holds(channel, cases))
                .reduce((one, other) -> other.exactness() > one.exactness() ? other : one).map(LimitRule::timeLimit)
                .orElse(timeLimit);
    }

    /** @param hours working hours planned for the step */
    public record StepTerms(String code, Text name, OfficeRole role, int hours) {}

    /**
     * One line of the fee table.
     *
     * @param channel  null when the rule holds for every channel
     * @param group    code of the group of persons it holds for, null for everybody
     * @param until    last day in force, null when open
     * @param province code of the province whose council set it, null for the whole country
     * @param caseCode case of the form in which it holds, for example {@code late}; null for every case
     */
    public record FeeRule(String code, Text name, Money amount, @Nullable Channel channel, @Nullable String group,
            LocalDate from, @Nullable LocalDate until, String legalBasis, @Nullable String province,
            @Nullable String caseCode) {}

    /**
     * A time limit that holds instead of the ordinary one.
     *
     * @param name     the case in words
     * @param caseCode case of the form in which it holds, for example {@code many-places}; null for every case
     * @param channel  null when it holds for every channel
     */
    public record LimitRule(Text name, @Nullable String caseCode, @Nullable Channel channel, TimeLimit timeLimit,
            String legalBasis) {

        boolean holds(Channel way, Collection<String> cases) {
            return (channel == null || channel == way) && (caseCode == null || cases.contains(caseCode));
        }

        int exactness() {
            return (caseCode == null ? 0 : 2) + (channel == null ? 0 : 1);
        }
    }

    /** A group of persons that pays less or nothing; {@code proof} names the component that shows it, null when held by the state. */
    public record Exemption(String group, Text name, Money amount, @Nullable String proof, String legalBasis) {}

    /**
     * @param answerDays working days that the applicant has to answer
     * @param rounds     supplement requests allowed after acceptance
     */
    public record SupplementTerms(int answerDays, int rounds) {}

    /** One paper of the dossier. */
    public record Component(String code, Text name, int originals, int copies, boolean required) {}

    /**
     * One question to the handling officer, whose answer the result states.
     *
     * @param choices what a {@code CHOICE} is made from, else empty
     * @param onlyIf  null when it is always asked
     */
    public record FindingField(String code, Text name, @Nullable Text hint, Kind kind, boolean required,
            List<Choice> choices, @Nullable OnlyIf onlyIf) {

        public FindingField {
            choices = Objects.requireNonNullElse(choices, List.of());
        }

        public enum Kind {
            CHOICE,
            TEXT,
            DATE,
            IDENTITY_NUMBER
        }

        public record Choice(String value, Text name) {}

        /** Asked only when the answer to {@code field}, which stands before it, is one of {@code values}. */
        public record OnlyIf(String field, List<String> values) {}
    }
}
