package vn.motcua.catalogue.assistant;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.agency.Agency;
import vn.motcua.catalogue.procedure.Procedure.ChannelOffer;
import vn.motcua.catalogue.procedure.Procedure.LegalBasis;
import vn.motcua.catalogue.procedure.Procedure.OnlineKind;
import vn.motcua.catalogue.procedure.Procedure.Paper;
import vn.motcua.catalogue.procedure.Procedure.Source;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * What is published of a procedure about what was asked.
 *
 * @param fileable    whether it can be filled in on this portal
 * @param eligibility number of questions by which somebody sees before filing whether it is for them
 */
record Told(String code, int version, Text name, LocalDate inForceFrom, boolean fileable, int eligibility, List<Part> parts) {

    /**
     * The answer to one thing that was asked.
     *
     * @param published whether a value is published at all
     * @param province  of the province that was named: whether its own value is published; null when none was named
     * @param texts     as far as the answer is words
     * @param gaps      what the publisher says isn't known
     */
    record Part(Field field, boolean published, @Nullable Boolean province, List<Text> texts, @Nullable TimeLimit timeLimit,
            List<LimitRule> timeLimits, List<FeeRule> fees, List<Exemption> exemptions, List<Paper> papers,
            List<ChannelOffer> channels, List<LegalBasis> legalBases, List<Agency> agencies, List<Delivery> deliveries,
            @Nullable OnlineKind onlineKind, List<Text> gaps, List<Source> sources) {}

    boolean tellsAnything() {
        return parts.stream().anyMatch(Part::published);
    }
}
