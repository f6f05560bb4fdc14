package vn.motcua.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What differs between two versions, in words. */
class DifferenceTest {

    private static List<Difference.Change> changes(ObjectNode after) {
        return Difference.between(Sample.procedure(), after, Sample.outline());
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(changes(Sample.procedure())).isEmpty();
    }

    @Test
    void saysAFieldInWordsBeforeAndAfter() {
        var after = Sample.procedure();
        after.withObject("/national/contact").put("phone", "0900 000 000");
        after.withObject("/timeLimit").put("unit", "CALENDAR_DAY");

        assertThat(changes(after)).extracting(change -> change.label().vi(), change -> change.before().vi(),
                change -> change.after().vi()).containsExactly(
                        tuple("Đơn vị thời hạn", "ngày làm việc", "ngày"),
                        tuple("Điện thoại liên hệ", "0243 123 4567", "0900 000 000"));
    }

    @Test
    void knowsAFeeLineAgainAndSaysItsAmountAsMoney() {
        var after = Sample.procedure();
        ConsistencyTest.row(after, "fees", 1).put("amount", 250_000);

        assertThat(changes(after)).singleElement().satisfies(change -> {
            assertThat(change.label().vi())
                    .isEqualTo("Mức phí, lệ phí – Phí cung cấp thông tin lý lịch tư pháp: Số tiền (đồng)");
            assertThat(change.before().vi()).isEqualTo("200.000 đồng");
            assertThat(change.after().en()).isEqualTo("250,000 VND");
            assertThat(change.pointer()).isEqualTo("/fees/1/amount");
        });
    }

    @Test
    void aLineThatCameOrWentIsOneChange() {
        var after = Sample.procedure();
        ((ArrayNode) after.get("fees")).remove(0);
        after.withArray("conditions").addObject().put("vi", "Từ đủ 16 tuổi.").put("en", "Aged 16 or over.");

        assertThat(changes(after)).extracting(Difference.Change::section).containsExactly("who", "fees");
        assertThat(changes(after).getFirst().before()).isNull();
        assertThat(changes(after).getLast().after()).isNull();
        assertThat(changes(after).getLast().before().vi()).contains("170.000 đồng", "31/12/2025");
    }

    @Test
    void theTwoLanguagesAreToldApart() {
        var after = Sample.procedure();
        after.withObject("/summary").put("en", "Whether a person has a criminal record.");

        assertThat(changes(after)).extracting(change -> change.label().vi()).containsExactly("Tóm tắt (tiếng Anh)");
    }

    @Test
    void theOrderOfTheStepsMatters() {
        var after = Sample.procedure();
        var steps = (ArrayNode) after.get("steps");
        steps.add(steps.remove(0));

        assertThat(changes(after)).singleElement()
                .satisfies(change -> assertThat(change.label().en()).isEqualTo("Steps: order"));
    }

    /** A step of doing put in anywhere, or taken out anywhere, is one change, whatever stands around it. */
    @Test
    void oneRowIsOneChangeWhereverItStands() {
        var random = new Random(5);
        for (int round = 0; round < 100; round++) {
            var after = Sample.procedure();
            var route = (ArrayNode) after.get("route");
            if (random.nextBoolean()) {
                route.remove(random.nextInt(route.size()));
            } else {
                route.insert(random.nextInt(route.size() + 1),
                        JsonNodeFactory.instance.objectNode().put("vi", "Bước " + round).put("en", "Step " + round));
            }
            assertThat(changes(after)).hasSize(1);
        }
    }
}
