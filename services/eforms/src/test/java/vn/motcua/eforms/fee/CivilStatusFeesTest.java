package vn.motcua.eforms.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Every line of the published fee tables of birth registration and of the marital status certificate. */
class CivilStatusFeesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "on-time, 01, ONLINE, 0, 0, true", "on-time, 31, COUNTER, 0, 0, true", "on-time, -, ONLINE, 0, 0, true",
            "on-time, 01, ONLINE, 1, 8000, true", "on-time, 01, COUNTER, 3, 24000, true",
            "late, 31, COUNTER, 0, 8000, true", "late, 31, ONLINE, 0, 0, true", "late, 31, COUNTER, 2, 24000, true",
            "late, 01, ONLINE, 0, 0, false", "late, -, ONLINE, 0, 0, false", "late, 01, ONLINE, 2, 16000, false" })
    void registersABirth(String caseCode, @Nullable String province, Channel channel, int copies, long due, boolean known)
            throws IOException {
        var fee = fee("1.001193-v2", new FeeTable.Case(DAY, channel, null, copies, province, Set.of(caseCode)));

        assertThat(fee.due().dong()).isEqualTo(due);
        assertThat(fee.known()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-11-22, 31, COUNTER, 5000, true", "2026-11-22, 31, ONLINE, 0, true", "2026-08-08, 31, ONLINE, 0, true",
            "2026-08-07, 31, ONLINE, 0, false", "2026-08-07, 31, COUNTER, 0, false", "2026-11-22, 01, ONLINE, 0, false",
            "2026-11-22, 01, COUNTER, 0, false", "2026-11-22, -, ONLINE, 0, false" })
    void confirmsMaritalStatus(LocalDate day, @Nullable String province, Channel channel, long due, boolean known)
            throws IOException {
        var fee = fee("1.004873-v2", new FeeTable.Case(day, channel, null, 0, province, Set.of()));

        assertThat(fee.due().dong()).isEqualTo(due);
        assertThat(fee.known()).isEqualTo(known);
    }

    @Test
    void namesTheLawOfTheProvince() throws IOException {
        assertThat(fee("1.004873-v2", new FeeTable.Case(DAY, Channel.ONLINE, null, 0, "31", Set.of())).rule())
                .isEqualTo("Nghị quyết 23/2026 của Hội đồng nhân dân thành phố Hải Phòng");
    }

    private static Fee fee(String file, FeeTable.Case it) throws IOException {
        var name = new Text("Tên", "Name");
        return FeeTable.of(new ProcedureTerms("x", 1, name, DAY, null, 1, 2, true, new TimeLimit(0, TimeLimit.Unit.SAME_DAY),
                List.of(), published(file), List.of(), new ProcedureTerms.SupplementTerms(1, 1), List.of(), List.of(),
                List.of(), "r", List.of(), List.of()), it);
    }

    /** As the catalogue publishes it. */
    private static List<FeeRule> published(String file) throws IOException {
        var procedure = JSON.readTree(Files.readString(
                Path.of("../catalogue/src/main/resources/procedures/" + file + ".json")));
        return JSON.convertValue(procedure.path("fees"), new TypeReference<>() {});
    }
}
