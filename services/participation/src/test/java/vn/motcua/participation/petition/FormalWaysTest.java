package vn.motcua.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.participation.petition.FormalWays.Cue;
import vn.motcua.participation.petition.FormalWays.Way;

class FormalWaysTest {

    private static final List<Cue> CUES = List.of(new Cue(Way.COMPLAINT, "khiếu nại"), new Cue(Way.COMPLAINT, "hủy quyết định"),
            new Cue(Way.DENUNCIATION, "tố cáo"), new Cue(Way.DENUNCIATION, "vòi tiền"));

    @ParameterizedTest
    @CsvSource({ "Tôi KHIẾU NẠI quyết định này và đề nghị hủy quyết định,COMPLAINT", "Xin tố cáo ông A,DENUNCIATION",
            "toi muon to cao can bo voi tien,DENUNCIATION", "don khieu nai lan dau,COMPLAINT" })
    void recognisesThemWithAndWithoutMarks(String text, Way way) {
        assertThat(FormalWays.recognised(text, CUES)).contains(way);
    }

    @Test
    void doesNotTakeOtherWordsForThem() {
        assertThat(FormalWays.recognised("Trang này bị lỗi, mẫu tờ khai quá dài", CUES)).isEmpty();
        // "tờ cáo phó" holds the letters of a cue, but not its marks.
        assertThat(FormalWays.recognised("Mẫu tờ cáo phó ở đâu?", CUES)).isEmpty();
        assertThat(FormalWays.recognised("khiếu nạiii", CUES)).isEmpty();
    }
}
