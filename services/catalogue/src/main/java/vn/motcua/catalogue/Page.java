package vn.motcua.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} is the cursor of the following part, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A list that is short enough for one part. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
