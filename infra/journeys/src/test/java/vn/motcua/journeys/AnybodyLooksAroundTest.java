package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journeys.Visitor.Device;

/** What everybody may read without signing in, on a phone and at a desk, in both languages. */
class AnybodyLooksAroundTest {

    private static final List<String> PAGES = List.of("/", "/tra-cuu?q=ly+lich+tu+phap", "/tra-cuu?q=khong+co+dau",
            "/thu-tuc/3.000333",
            "/dich-vu", "/thong-tin", "/phan-anh-kien-nghi", "/lay-y-kien", "/du-lieu-mo", "/theo-doi", "/xac-minh",
            "/quyen-rieng-tu",
            "/tro-nang", "/dieu-khoan", "/khong-co-trang-nay");

    @ParameterizedTest
    @EnumSource
    void everyPublicPageCanBeReadByEverybody(Device device) {
        try (var anybody = Visitor.with("anybody-" + device, device)) {
            PAGES.forEach(page -> anybody.open(page).look(name(page)));
            anybody.open("/thu-tuc/3.000333?lang=en").look("in-english");
            assertThat(anybody.sees("Criminal record certificate No. 1")).isTrue();
        }
    }

    private static String name(String page) {
        var name = page.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
