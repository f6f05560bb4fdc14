package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * A dossier as one caller sees it.
 *
 * @param status         official status, null while it isn't a dossier yet
 * @param version        what a decision names in {@code If-Match}
 * @param due            what is promised now; {@code previousDue} what was promised before an apology
 * @param timeLimit      what the procedure gives the agency in a case like this; null while its terms aren't known
 * @param toCheck        components that the officer who accepts it has to look at; none once it is accepted
 * @param allowed        what the caller may do now
 * @param refusedReasons what the caller may do at other times, and why not now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierView(UUID id, String code, String procedure, int procedureVersion, @Nullable Text name,
        @Nullable OfficialStatus status, State state, Text stateName, String unit, String authority, Channel channel,
        Delivery delivery, UUID applicant, long version, long seq, Instant submittedAt, @Nullable Instant registeredAt,
        @Nullable Instant checkDue, @Nullable Instant received, @Nullable Instant due, @Nullable Instant previousDue,
        boolean provisional, @Nullable TimeLimit timeLimit, List<String> toCheck,
        @Nullable CurrentStep step, @Nullable Holder holder, @Nullable ExemptionView exemption,
        String payment, @Nullable Money obligation, @Nullable TimeLeft timeLeft, List<Allowed> allowed,
        List<NotAllowed> refusedReasons, @Nullable SupplementView supplement, @Nullable Result result) {

    public record CurrentStep(int number, String code, Text name, OfficeRole role, Instant startedAt,
            Instant plannedEnd) {}

    public record Holder(String staffNumber, OfficeRole role, Instant since) {}

    public record ExemptionView(String group, String state) {}

    public enum Level {
        IN_TIME,
        SOON,
        LATE,
        PAUSED
    }

    /**
     * How much of the running limit is left.
     *
     * @param minutes  working minutes, negative when late; null while the clock stands still
     * @param hours    the same in whole working hours
     * @param dayHours working hours of this unit's full day, to speak of days
     * @param ratio    part of the limit that is left, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeLeft(@Nullable Long minutes, @Nullable Long hours, @Nullable Double dayHours,
            @Nullable Double ratio, Level level) {}

    /** @param path below the dossier's address */
    public record Allowed(Step.Kind step, String path, Text label, String role, List<String> needs) {}

    public record NotAllowed(Step.Kind step, String path, Text label, Text why) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupplementView(int round, String reason, List<Step.RequestSupplement.Mark> marks, LocalDate answerBy,
            @Nullable Instant answeredAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(UUID document, String number, String verification, Instant issuedAt, Timeliness timeliness,
            @Nullable Instant deliveredAt) {}
}
