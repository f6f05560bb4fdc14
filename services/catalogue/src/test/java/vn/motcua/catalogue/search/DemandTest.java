package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a large catalogue, words that nearly everything has bring in nothing by themselves, unless there are only such. */
class DemandTest {

    private static final int PROCEDURES = 6_800;
    private static final int MANY = 20;

    private static SearchIndex index;

    @BeforeAll
    static void publish() {
        index = Shelf.index(Shelf.entries(PROCEDURES));
    }

    @Test
    void whatFewHaveIsSoughtFirst() {
        assertThat(found("cấp giấy phép xây dựng").getFirst().entry().name().vi()).contains("xây dựng");
    }

    @Test
    void wordsThatManyHaveAreFoundTogether() {
        assertThat(found("gia hạn giấy phép hoạt động")).hasSize(MANY)
                .allSatisfy(hit -> assertThat(hit.entry().name().vi()).containsIgnoringCase("Gia hạn giấy phép hoạt động"));
    }

    @Test
    void whatPeopleChoseComesAlthoughItHasOnlyWhatManyHave() {
        var typed = "giấy phép khuyết tật";
        var common = found("cấp giấy phép vận chuyển").getFirst().entry().code();
        assertThat(found(typed)).extracting(hit -> hit.entry().code()).doesNotContain(common);

        var liked = new Search(index, Shelf.SYNONYMS, _ -> Map.of(common, 1f));

        assertThat(liked.find(Search.Question.plain(typed), null, MANY)).extracting(hit -> hit.entry().code()).contains(common);
    }

    @Test
    void aTellingWordHidesNothingThatHasAllTheOthers() {
        assertThat(found("giấy phép vận chuyển độc thân"))
                .anyMatch(hit -> hit.entry().name().vi().contains("giấy phép vận chuyển"));
    }

    private static List<Search.Hit> found(String typed) {
        return new Search(index, Shelf.SYNONYMS).find(Search.Question.plain(typed), null, MANY);
    }
}
