package vn.motcua.eforms.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.eforms.CriminalRecord;

class FeeTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2025-04-23, ONLINE, -, 1, 0, 0, 0", "2025-04-24, ONLINE, -, 1, 170000, 170000, 170000",
            "2025-12-31, ONLINE, -, 1, 170000, 170000, 170000", "2026-01-01, ONLINE, -, 1, 200000, 200000, 200000",
            "2025-12-31, COUNTER, -, 1, 200000, 200000, 200000", "2025-12-31, POST, -, 1, 200000, 200000, 200000",
            "2026-11-21, ONLINE, -, 2, 200000, 200000, 200000", "2026-11-21, ONLINE, -, 3, 205000, 205000, 205000",
            "2026-11-21, ONLINE, -, 20, 290000, 290000, 290000",
            "2026-11-21, ONLINE, student, 1, 200000, 0, 100000", "2026-11-21, ONLINE, student, 4, 210000, 0, 110000",
            "2026-11-21, ONLINE, poor, 1, 200000, 0, 0", "2026-11-21, ONLINE, poor, 3, 205000, 0, 5000",
            "2026-11-21, COUNTER, elderly, 1, 200000, 0, 0", "2025-12-31, ONLINE, student, 1, 170000, 0, 100000",
            "2025-04-23, ONLINE, student, 1, 0, 0, 0" })
    void costs(LocalDate day, Channel channel, @Nullable String exemption, int copies, long full, long due, long confirmed) {
        var fee = fee(day, channel, exemption, copies);

        assertThat(fee.full().dong()).isEqualTo(full);
        assertThat(fee.due().dong()).isEqualTo(due);
        assertThat(fee.ifConfirmed().dong()).isEqualTo(confirmed);
    }

    @Test
    void holdsTogetherInEveryCase() {
        for (var channel : Channel.values()) {
            for (var copies : IntStream.rangeClosed(1, 20).toArray()) {
                for (var day = LocalDate.of(2025, 4, 20); day.isBefore(LocalDate.of(2026, 2, 1)); day = day.plusDays(5)) {
                    var plain = fee(day, channel, null, copies);
                    assertThat(plain.lines().stream().mapToLong(line -> line.amount().dong()).sum())
                            .isEqualTo(plain.full().dong());
                    assertThat(plain.due()).isEqualTo(plain.full()).isEqualTo(plain.ifConfirmed());
                    for (var exemption : CriminalRecord.terms().exemptions()) {
                        var claimed = fee(day, channel, exemption.group(), copies);
                        assertThat(claimed.full()).isEqualTo(plain.full());
                        assertThat(claimed.due().isZero()).isTrue();
                        assertThat(claimed.ifConfirmed()).isLessThanOrEqualTo(plain.full());
                    }
                }
            }
        }
    }

    @Test
    void saysWhatItIsMadeOf() {
        assertThat(fee(DAY, Channel.ONLINE, null, 5).lines()).extracting(Fee.Line::code, Fee.Line::count)
                .containsExactly(tuple("base", 1), tuple("copy-from-3", 3));
        assertThat(fee(DAY, Channel.ONLINE, null, 1).rule()).isEqualTo("TT 16/2025/TT-BTC");
    }

    @Test
    void knowsOnlyTheProceduresGroups() {
        assertThatThrownBy(() -> fee(DAY, Channel.ONLINE, "rich", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fee fee(LocalDate day, Channel channel, @Nullable String exemption, int copies) {
        return FeeTable.of(CriminalRecord.terms(), new FeeTable.Case(day, channel, exemption, copies, "01", Set.of()));
    }
}
