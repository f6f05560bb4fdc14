package vn.motcua.catalogue.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import vn.motcua.catalogue.procedure.Procedure.ChannelOffer;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms.FeeRule;

/**
 * Reads a fee table for a channel and a day; a rule for the channel itself goes before one for every channel. What differs by
 * province or by case stands side by side: the page says all of it.
 */
public final class FeeTable {

    public static final String BASE = "base";

    public static List<FeeRule> of(List<FeeRule> rules, Channel channel, LocalDate day) {
        var inForce = rules.stream().filter(rule -> holds(rule, channel, day)).toList();
        return inForce.stream()
                .filter(rule -> rule.channel() != null || inForce.stream().noneMatch(other -> other.channel() != null
                        && isOfTheSame(rule, other)))
                .toList();
    }

    /** What the ordinary applicant pays over all channels, least and most; both zero when nothing is published. */
    public static Span spanOf(List<ChannelOffer> channels, List<FeeRule> rules, LocalDate day) {
        var amounts = channels.stream()
                .flatMap(offer -> of(rules, offer.channel(), day).stream())
                .filter(rule -> rule.code().equals(BASE))
                .map(FeeRule::amount).sorted().toList();
        return amounts.isEmpty() ? new Span(Money.ZERO, Money.ZERO, false)
                : new Span(amounts.getFirst(), amounts.getLast(), true);
    }

    /** @param known false when no fee is published */
    public record Span(Money min, Money max, boolean known) {}

    private static boolean isOfTheSame(FeeRule rule, FeeRule other) {
        return other.code().equals(rule.code()) && Objects.equals(other.province(), rule.province())
                && Objects.equals(other.caseCode(), rule.caseCode());
    }

    private static boolean holds(FeeRule rule, Channel channel, LocalDate day) {
        return (rule.channel() == null || rule.channel() == channel) && rule.group() == null
                && !day.isBefore(rule.from()) && (rule.until() == null || !day.isAfter(rule.until()));
    }

    private FeeTable() {}
}
