package vn.motcua.eforms.fee;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;

/**
 * What a filing costs and why.
 *
 * @param full        without the claimed exemption
 * @param due         now; zero while an officer has yet to confirm a claimed exemption
 * @param rule        the legal basis of the fee
 * @param exemption   group that is claimed, null when none
 * @param ifConfirmed what is due once the exemption is confirmed; the same as {@code full} when none is claimed
 * @param lines       the parts of the full fee
 * @param known       false when no rule is published for this place and case: then the agency says what is due
 */
public record Fee(Money full, Money due, String rule, @Nullable String exemption, Money ifConfirmed, List<Line> lines,
        boolean known) {

    /** @param count how many at {@code each} */
    public record Line(String code, Text name, int count, Money each, Money amount) {}
}
