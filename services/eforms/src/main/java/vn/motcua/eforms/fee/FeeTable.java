package vn.motcua.eforms.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;

/**
 * Reads a procedure's fee table. The rule {@code base} is what everybody pays; a rule {@code copy-from-3} is added for the
 * third copy and each after it. A rule for the province goes before one for the country, then one for the case, then one for
 * the channel. An exemption replaces the base.
 */
public final class FeeTable {

    private static final String BASE = "base";
    private static final String COPY_FROM = "copy-from-";

    /**
     * The question that the table answers.
     *
     * @param exemption group that is claimed, null when none
     * @param copies    how many of the result are asked for
     * @param province  of the agency that receives it, null while none is chosen
     * @param codes     cases of the form that the answers make
     */
    public record Case(LocalDate day, Channel channel, @Nullable String exemption, int copies, @Nullable String province,
            Set<String> codes) {}

    private final List<FeeRule> inForce;
    private final List<Exemption> exemptions;
    private final Case it;

    private FeeTable(ProcedureTerms terms, Case it) {
        this.it = it;
        this.exemptions = terms.exemptions();
        this.inForce = terms.fees().stream().filter(rule -> holds(rule, it)).toList();
    }

    /** @throws IllegalArgumentException when the claimed group isn't one of the procedure's */
    public static Fee of(ProcedureTerms terms, Case it) {
        return new FeeTable(terms, it).fee();
    }

    private Fee fee() {
        var lines = lines();
        var full = sum(lines);
        var rule = base().map(FeeRule::legalBasis).orElse("");
        return it.exemption() == null ? new Fee(full, full, rule, null, full, lines, base().isPresent())
                : new Fee(full, Money.ZERO, rule, it.exemption(), confirmed(full), lines,
                        base().isPresent());
    }

    private Money confirmed(Money full) {
        var exemption = exemptions.stream().filter(each -> each.group().equals(it.exemption())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No group " + it.exemption()));
        var base = base().map(FeeRule::amount).orElse(Money.ZERO);
        // An exemption never makes anything dearer, whatever the table says.
        var reduced = exemption.amount().compareTo(base) < 0 ? exemption.amount() : base;
        return full.minus(base).plus(reduced);
    }

    private List<Fee.Line> lines() {
        var lines = new ArrayList<Fee.Line>();
        base().filter(rule -> !rule.amount().isZero()).ifPresent(rule -> lines.add(line(rule, 1)));
        inForce.stream().filter(rule -> rule.code().startsWith(COPY_FROM)).filter(this::isMostSpecific).forEach(rule -> {
            var free = Integer.parseInt(rule.code().substring(COPY_FROM.length())) - 1;
            if (it.copies() > free) {
                lines.add(line(rule, it.copies() - free));
            }
        });
        return List.copyOf(lines);
    }

    private Optional<FeeRule> base() {
        return inForce.stream().filter(rule -> rule.code().equals(BASE)).filter(this::isMostSpecific).findFirst();
    }

    private boolean isMostSpecific(FeeRule rule) {
        return inForce.stream().noneMatch(other -> other.code().equals(rule.code()) && precision(other) > precision(rule));
    }

    private static int precision(FeeRule rule) {
        return (rule.province() == null ? 0 : 4) + (rule.caseCode() == null ? 0 : 2) + (rule.channel() == null ? 0 : 1);
    }

    private static boolean holds(FeeRule rule, Case it) {
        return (rule.channel() == null || rule.channel() == it.channel()) && rule.group() == null
                && (rule.province() == null || rule.province().equals(it.province()))
                && (rule.caseCode() == null || it.codes().contains(rule.caseCode()))
                && !it.day().isBefore(rule.from()) && (rule.until() == null || !it.day().isAfter(rule.until()));
    }

    private static Fee.Line line(FeeRule rule, int count) {
        return new Fee.Line(rule.code(), rule.name(), count, rule.amount(), rule.amount().times(count));
    }

    private static Money sum(List<Fee.Line> lines) {
        return lines.stream().map(Fee.Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
