package vn.motcua.eforms.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.form.FormDefinition;

/** Somebody with an open draft is told what has changed since. */
class NewerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void saysNothingWhileNothingIsNewer() {
        var mine = version(1, 200_000, 10, List.of());

        assertThat(Newer.than(mine, Optional.of(mine), TODAY)).isEqualTo(Newer.NOTHING);
    }

    @Test
    void saysWhatTheFeeTheTimeAndThePapersWereAndAre() {
        var now = version(2, 250_000, 15, List.of(new Component("photo", new Text("Ảnh", "Photograph"), 1, 0, true)));

        var newer = Newer.than(version(1, 200_000, 10, List.of()), Optional.of(now), TODAY);

        assertThat(newer.changes()).extracting(Text::vi).containsExactly(
                "Phí khi nộp trực tuyến: trước là 200.000 đồng, nay là 250.000 đồng.",
                "Thời hạn giải quyết: trước là 10 ngày làm việc, nay là 15 ngày làm việc.", "Thêm giấy tờ: Ảnh.");
        assertThat(newer.changes()).extracting(Text::en).first()
                .isEqualTo("The fee for filing online: it was 200,000 VND, it is 250,000 VND now.");
    }

    @Test
    void saysThatTheRestIsTheSameWhenOnlyDetailsMoved() {
        var newer = Newer.than(version(1, 200_000, 10, List.of()), Optional.of(version(2, 200_000, 10, List.of())), TODAY);

        assertThat(newer.changes()).containsExactly(Notices.OTHER_CHANGES);
    }

    @Test
    void saysThatAProcedureWasWithdrawn() {
        assertThat(Newer.than(version(1, 200_000, 10, List.of()), Optional.empty(), TODAY)).isEqualTo(Newer.WITHDRAWN);
    }

    private static Newer.Version version(int number, long fee, int days, List<Component> more) {
        var it = CriminalRecord.terms();
        var papers = new ArrayList<>(it.components());
        papers.addAll(more);
        return new Newer.Version(new ProcedureTerms(it.code(), number, it.name(), it.inForceFrom(), it.form(), 1, 2, true,
                new TimeLimit(days, TimeLimit.Unit.WORKING_DAY), it.steps(),
                List.of(new FeeRule("base", new Text("Phí", "Fee"), Money.of(fee), null, null, LocalDate.of(2025, 4, 24), null,
                        "TT",
                        null, null)),
                it.exemptions(), it.supplement(), papers, it.deliveries(), it.units(), it.resultType(), it.legalBases(),
                it.finding()), form());
    }

    private static FormDefinition form() {
        try (var in = NewerTest.class.getClassLoader().getResourceAsStream("forms/criminal-record-1-v1.json")) {
            return new ObjectMapper().readValue(in, FormDefinition.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
