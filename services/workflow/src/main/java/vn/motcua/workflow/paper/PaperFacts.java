package vn.motcua.workflow.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.workflow.dossier.DossierView.Result;
import vn.motcua.workflow.dossier.DossierView.SupplementView;

/**
 * What stands on one paper, save the applicant's own data, which eforms has.
 *
 * @param at          when what the paper says happened; the paper bears this date
 * @param officer     who did it, null when the applicant or the portal did
 * @param due         date promised on this paper
 * @param previousDue on an apology: the date before
 * @param words       reason, legal basis, checklist, as the officer wrote them
 * @param handled     on the control sheet: who had it when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperFacts(String kind, UUID dossier, String code, String procedure, int version, @Nullable Text name,
        AgencyEvent.@Nullable Published unit, AgencyEvent.@Nullable Published authority, Channel channel, Delivery delivery,
        Instant at, @Nullable Person officer, Instant submittedAt, @Nullable Instant registeredAt, @Nullable Instant received,
        @Nullable Instant due, @Nullable Instant previousDue, boolean provisional, @Nullable TimeLimit timeLimit,
        List<Component> components, @Nullable String reasonCode, Map<String, Object> words,
        @Nullable SupplementView supplement, @Nullable Money obligation, @Nullable Result result, List<Handled> handled) {

    record Person(String staffNumber, String name, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handled(int step, Text name, OfficeRole role, String unit, Instant receivedAt, Instant plannedEnd,
            Instant handedOverAt,
            String outcome, boolean late, @Nullable Person by) {}
}
