package vn.motcua.catalogue.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.ProcedureTerms.SupplementTerms;
import vn.motcua.contracts.ResultPaper;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * One published version of a procedure, as its data file holds it (fields of the national database of procedures).
 *
 * @param field         sector (lĩnh vực)
 * @param authority     who decides
 * @param timeLimit     null while none is published; then nobody can file it here
 * @param timeLimitNote what the plain time limit leaves out
 * @param timeLimits    where a case or a channel has another limit; null for versions from before they were data
 * @param route         what happens, told to the citizen (trình tự thực hiện)
 * @param steps         the internal workflow; its hours never exceed the time limit
 * @param finding       what the handling officer has to say for the result; null for versions from before it was data
 * @param decision      the decision that announced it, null while unknown
 * @param gaps          what isn't published yet: said openly, never left out
 * @param sources       where each value comes from, as of when, how sure
 * @param national      null for versions from before the studio
 * @param paper         the words of its result; null for versions from before they were data
 * @param eligibility   questions by which somebody sees whether it is for them; null for versions from before they were data
 */
public record Procedure(String code, int version, Text name, Text summary, Text field, Level level, Text authority,
        Text forWhom, OnlineKind onlineKind, int identityLevel, boolean payFirst, boolean nonTerritorial,
        LocalDate inForceFrom, @Nullable LegalBasis decision, @Nullable String form, int formVersion,
        @Nullable TimeLimit timeLimit, @Nullable Text timeLimitNote, @Nullable List<LimitRule> timeLimits, List<Text> route,
        List<StepTerms> steps,
        @Nullable List<FindingField> finding, List<ChannelOffer> channels, List<FeeRule> fees, List<Exemption> exemptions,
        SupplementTerms supplement,
        List<Paper> components, List<Delivery> deliveries, List<String> units, String resultType, Text result,
        List<Text> conditions, List<LegalBasis> legalBases, List<String> keywords, List<String> lifeEvents,
        List<Gap> gaps, List<Source> sources, @Nullable NationalEntry national, @Nullable ResultPaper paper,
        @Nullable List<Eligibility> eligibility) {

    /** Codes of samples begin so; those that this portal gives while the national one is unknown, with {@code 0.}. */
    public static final String SAMPLE_SERIES = "9.";

    public enum Level {
        MINISTRY,
        PROVINCE,
        COMMUNE,
        OTHER
    }

    /** Toàn trình, một phần, cung cấp thông tin (Decree 42/2022). */
    public enum OnlineKind {
        FULL,
        PARTIAL,
        INFORMATION
    }

    /** One way to file it. */
    public record ChannelOffer(Channel channel, Text description) {}

    /** A paper of the dossier; one that the state holds already is never asked for. */
    public record Paper(String code, Text name, int originals, int copies, boolean required, boolean heldByState,
            @Nullable Text condition) {

        ProcedureTerms.Component terms() {
            return new ProcedureTerms.Component(code, name, originals, copies, required);
        }
    }

    public record LegalBasis(String number, Text title, Text issuer, @Nullable LocalDate signedOn,
            @Nullable LocalDate effectiveFrom, @Nullable String url) {}

    /**
     * A condition as a plain question: yes meets it, no says what {@code ifNot} says, and who doesn't know applies anyway.
     *
     * @param instead code of the procedure to look at instead
     */
    public record Eligibility(String code, Text question, @Nullable Text help, Text ifNot, @Nullable String instead,
            @Nullable String legalBasis) {}

    public record Gap(String field, Text note) {}

    /** @param confidence HIGH when seen at the source, MEDIUM when told by others, LOW when chosen by us */
    public record Source(String field, String source, LocalDate asOf, Confidence confidence) {}

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Code of the agency that answers for it: as it says itself, else the root of who decides or of what results. */
    public String publisher() {
        if (national != null && national.publisher() != null) {
            return national.publisher();
        }
        return units.isEmpty() ? resultType.replaceFirst("^KQ\\.", "").replaceFirst("\\..*", "")
                : units.getFirst().replaceFirst("\\..*", "");
    }

    List<FindingField> questions() {
        return Objects.requireNonNullElse(finding, List.of());
    }

    public List<Eligibility> eligibilityQuestions() {
        return Objects.requireNonNullElse(eligibility, List.of());
    }

    /** Where a case or a channel has another limit than the ordinary one. */
    List<LimitRule> limits() {
        return Objects.requireNonNullElse(timeLimits, List.of());
    }

    /** The part that other services work by. */
    public ProcedureTerms terms() {
        return new ProcedureTerms(code, version, name, inForceFrom, form, formVersion, identityLevel, payFirst, timeLimit,
                steps, fees, exemptions, supplement, components.stream().map(Paper::terms).toList(), deliveries, units,
                resultType, legalBases.stream().map(LegalBasis::number).toList(),
                questions(), limits(), paper);
    }
}
