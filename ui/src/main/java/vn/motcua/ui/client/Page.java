package vn.motcua.ui.client;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** One page of a list that goes on; {@code next} is the cursor to ask for more. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Optional<String> more() {
        return Optional.ofNullable(next);
    }
}
