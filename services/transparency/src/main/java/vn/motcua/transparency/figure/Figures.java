package vn.motcua.transparency.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * An answer in numbers.
 *
 * @param asOf      when something was counted last
 * @param threshold numbers from 1 to below this are withheld, with those that would give them away
 * @param columns   the names in {@link Row#counts}, {@code received} first
 */
public record Figures(String dataset, List<String> by, Map<String, String> where, Instant asOf, long threshold,
        List<String> columns, Row total, List<Row> rows) {

    /**
     * @param key    what the row stands for, by the names in {@link #by}
     * @param names  the same in words, where there are any
     * @param counts null when withheld
     */
    public record Row(Map<String, String> key, Map<String, Text> names, Map<String, @Nullable Long> counts) {

        public List<String> withheld() {
            return counts.entrySet().stream().filter(count -> count.getValue() == null).map(Map.Entry::getKey).toList();
        }
    }
}
