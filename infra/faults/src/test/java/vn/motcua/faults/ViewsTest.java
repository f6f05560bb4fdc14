package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class ViewsTest {

    private static Views seen(String json) throws IOException {
        var values = new TreeMap<String, String>();
        Views.flatten("/page", Portal.JSON.readTree(json), values);
        return new Views(values);
    }

    @Test
    void namesWhatIsAnotherOrMoreOrGone() throws IOException {
        var before = seen("{\"count\":1,\"items\":[{\"code\":\"a\"}],\"gone\":true}");

        assertThat(before.changes(before, seen("{\"count\":2,\"items\":[{\"code\":\"a\"},{\"code\":\"b\"}]}")))
                .containsExactlyInAnyOrder("/page/count was 1 and is 2", "/page/items# was 1 and is 2",
                        "/page/items/1/code was null and is b", "/page/gone was true and is null");
    }

    @Test
    void overlooksWhatNeverStandsStill() throws IOException {
        var before = seen("{\"now\":\"10:00:00\",\"count\":1}");

        assertThat(before.changes(seen("{\"now\":\"10:00:03\",\"count\":1}"), seen("{\"now\":\"10:09:00\",\"count\":1}")))
                .isEmpty();
    }
}
