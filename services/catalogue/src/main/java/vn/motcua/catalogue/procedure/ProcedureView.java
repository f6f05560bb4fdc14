package vn.motcua.catalogue.procedure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.agency.Agency;
import vn.motcua.catalogue.procedure.Procedure.ChannelOffer;
import vn.motcua.catalogue.procedure.Procedure.Eligibility;
import vn.motcua.catalogue.procedure.Procedure.Gap;
import vn.motcua.catalogue.procedure.Procedure.LegalBasis;
import vn.motcua.catalogue.procedure.Procedure.Level;
import vn.motcua.catalogue.procedure.Procedure.OnlineKind;
import vn.motcua.catalogue.procedure.Procedure.Paper;
import vn.motcua.catalogue.procedure.Procedure.Source;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.ProcedureTerms.SupplementTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** A procedure as its page shows it on a day: with the fees of that day for each channel, and whom to ask. */
record ProcedureView(String code, int version, Text name, Text summary, Text field, Level level, Text authority,
        Text forWhom, OnlineKind onlineKind, int identityLevel, boolean payFirst, boolean nonTerritorial,
        LocalDate inForceFrom, @Nullable LegalBasis decision, @Nullable String form, int formVersion,
        @Nullable TimeLimit timeLimit, @Nullable Text timeLimitNote, List<LimitRule> timeLimits, List<Text> route,
        List<StepTerms> steps,
        List<ChannelView> channels, List<FeeRule> fees, List<Exemption> exemptions, SupplementTerms supplement,
        List<Paper> components, List<Delivery> deliveries, String resultType, Text result, List<Text> conditions,
        List<LegalBasis> legalBases, List<String> keywords, List<String> lifeEvents, List<Agency> agencies,
        List<Gap> gaps, List<Source> sources, @Nullable NationalEntry national,
        List<Eligibility> eligibility) {

    record ChannelView(Channel channel, Text description, @Nullable TimeLimit timeLimit, List<FeeRule> fees) {}

    static ProcedureView of(Procedure it, List<Agency> agencies, LocalDate day) {
        return new ProcedureView(it.code(), it.version(), it.name(), it.summary(), it.field(), it.level(), it.authority(),
                it.forWhom(), it.onlineKind(), it.identityLevel(), it.payFirst(), it.nonTerritorial(), it.inForceFrom(),
                it.decision(), it.form(), it.formVersion(), it.timeLimit(), it.timeLimitNote(), it.limits(),
                it.route(), it.steps(),
                it.channels().stream().map(offer -> channel(it, offer, day)).toList(), it.fees(), it.exemptions(),
                it.supplement(), it.components(), it.deliveries(), it.resultType(), it.result(), it.conditions(),
                it.legalBases(), it.keywords(), it.lifeEvents(), agencies, it.gaps(), it.sources(), it.national(),
                it.eligibilityQuestions());
    }

    private static ChannelView channel(Procedure it, ChannelOffer offer, LocalDate day) {
        return new ChannelView(offer.channel(), offer.description(), it.terms().timeLimit(offer.channel(), List.of()),
                FeeTable.of(it.fees(), offer.channel(), day));
    }
}
