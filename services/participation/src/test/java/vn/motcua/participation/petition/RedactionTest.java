package vn.motcua.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Redaction REDACTION = new Redaction("NGUYỄN VĂN THỬ NGHIỆM",
            "Cán bộ Trần Thị Giả Lập ở quầy số 2, Công an Thành phố, theo Điều 5 Nghị Định 61");
    private static final List<String> FILLER = List.of("hồ sơ", "chờ", "lâu", "quá.", "Điều 5", "61/2018/NĐ-CP,",
            "200.000 đồng",
            "ngày 21/11/2026", "lúc 16 giờ 30", "phòng", "cán bộ");
    private static final List<String> SECRETS = List.of("001090000001", "001 090 000 001", "001.090.000.001", "0912345678",
            "0912 345 678", "+84 912 345 678", "a.b-c@thu.example.vn", "Nguyễn Văn Thử Nghiệm", "nguyen van thu nghiem",
            "Thử Nghiệm", "trần thị giả lập", "H26.12-261121-0042");

    @ParameterizedTest
    @ValueSource(strings = { "Điều 5 Nghị định 61/2018/NĐ-CP", "Lệ phí 200.000 đồng, nộp ngày 21/11/2026 lúc 16 giờ 30",
            "Thử việc đã nghiệm thu", "Mã thủ tục 2.000635", "Chờ ở quầy số 2 của Công an Thành phố" })
    void leavesWhatPointsAtNobody(String text) {
        assertThat(REDACTION.suggested(text)).isEqualTo(text);
    }

    @Test
    void masksEverySecretWhereverItStands() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            var secret = SECRETS.get(random.nextInt(SECRETS.size()));
            var before = FILLER.get(random.nextInt(FILLER.size()));
            var after = FILLER.get(random.nextInt(FILLER.size()));
            var separator = random.nextBoolean() ? ", " : " (";
            var text = before + separator + secret + (random.nextBoolean() ? ") " : "; ") + after;
            var written = random.nextBoolean() ? text : Normalizer.normalize(text, Normalizer.Form.NFD);

            var masked = REDACTION.suggested(written);

            assertThat(masked).as(text).doesNotContainIgnoringCase(secret).contains(Redaction.MASK)
                    .startsWith(before).endsWith(after);
            assertThat(REDACTION.suggested(masked)).isEqualTo(masked);
            assertThat(REDACTION.mustNotBePublished(masked)).isFalse();
        }
    }

    @Test
    void knowsWhatMayNeverBePublished() {
        assertThat(REDACTION.mustNotBePublished("Tôi là nguyen van  thu nghiem")).isTrue();
        assertThat(REDACTION.mustNotBePublished("Số 001090000001")).isTrue();
        // Words that are a name elsewhere may be plain words here: suggested to be masked, but for a person to judge.
        assertThat(REDACTION.suggested("Đang thử nghiệm")).contains(Redaction.MASK);
        assertThat(REDACTION.mustNotBePublished("Đang thử nghiệm")).isFalse();
        // An agency's own number may stand in its answer.
        assertThat(REDACTION.mustNotBePublished("Gọi 024 3825 0000 để được hướng dẫn")).isFalse();
    }
}
