package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.ProcedureTerms.LimitRule;
import vn.motcua.contracts.ProcedureTerms.SupplementTerms;

/** Which time limit holds, and how a line of a result's words is read. */
class ProcedureTermsTest {

    private static final Text NAME = new Text("x", "x");

    @Test
    void theMostExactTimeLimitHolds() {
        var terms = terms(rule("far", null, 15), rule(null, Channel.ONLINE, 7), rule("far", Channel.ONLINE, 12),
                rule("late", null, 20));

        assertThat(terms.timeLimit(Channel.COUNTER, List.of())).isEqualTo(days(10));
        assertThat(terms.timeLimit(Channel.COUNTER, List.of("far"))).isEqualTo(days(15));
        assertThat(terms.timeLimit(Channel.ONLINE, List.of())).isEqualTo(days(7));
        assertThat(terms.timeLimit(Channel.ONLINE, List.of("far"))).isEqualTo(days(12));
        assertThat(terms.timeLimit(Channel.POST, List.of("late", "far"))).isEqualTo(days(15));
        assertThat(terms.timeLimit(Channel.POST, List.of("unheard-of"))).isEqualTo(days(10));
    }

    @Test
    void readsAColumnAndACondition() {
        assertThat(ResultPaper.Column.of("to | Đến tháng, năm | 18 | đến nay"))
                .contains(new ResultPaper.Column("to", "Đến tháng, năm", 18, "đến nay"));
        assertThat(ResultPaper.Column.of("to | Đến tháng, năm | 180 | đến nay")).isEmpty();
        assertThat(ResultPaper.Column.of("to")).isEmpty();
        assertThat(ResultPaper.Condition.of("capacity = father, relative"))
                .contains(new ResultPaper.Condition("capacity", List.of("father", "relative")));
        assertThat(ResultPaper.Condition.of("finding.note")).contains(new ResultPaper.Condition("finding.note", List.of()));
        assertThat(ResultPaper.Condition.of("capacity =")).isEmpty();
        assertThat(ResultPaper.Condition.of("a = b = c")).isEmpty();
    }

    private static LimitRule rule(String caseCode, Channel channel, int days) {
        return new LimitRule(NAME, caseCode, channel, days(days), "TT");
    }

    private static TimeLimit days(int days) {
        return new TimeLimit(days, TimeLimit.Unit.WORKING_DAY);
    }

    private static ProcedureTerms terms(LimitRule... limits) {
        return new ProcedureTerms("x", 1, NAME, LocalDate.of(2026, 1, 1), null, 0, 1, false, days(10), List.of(), List.of(),
                List.of(), new SupplementTerms(1, 1), List.of(), List.of(), List.of(), "r", List.of(), List.of(),
                List.of(limits), null);
    }
}
