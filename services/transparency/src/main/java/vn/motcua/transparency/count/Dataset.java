package vn.motcua.transparency.count;

import static vn.motcua.transparency.count.Dimension.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is counted, by what, and in which columns. The columns of one group add up to all that came in. */
public enum Dataset {
    /** By the month in which the dossier was registered and the agency that decides it. */
    DOSSIERS(EnumSet.of(MONTH, PLACE, PROCEDURE, CHANNEL, OUTCOME, PAYMENT, RATING),
            List.of("PROCESSING", "OVERDUE", "ON_TIME", "LATE", "CLOSED", "FREE", "UNPAID", "PAID_ONLINE", "PAID_CASH",
                    "SATISFIED", "DISSATISFIED", "UNRATED")),
    /** Petitions by the month in which they were filed and the agency that answers; the channel is their kind. */
    FEEDBACK(EnumSet.of(MONTH, PLACE, PROCEDURE, CHANNEL, OUTCOME, RATING),
            List.of("WAITING", "OVERDUE", "IN_TIME", "LATE", "CLOSED", "SATISFIED", "DISSATISFIED", "UNRATED")),
    /** Comments on drafts by the month in which the consultation was announced; the channel is the kind of document. */
    CONSULTATIONS(EnumSet.of(MONTH, PLACE, CHANNEL, OUTCOME), List.of("REPLIED", "UNANSWERED"));

    private final Set<Dimension> dimensions;
    private final List<String> columns;

    Dataset(Set<Dimension> dimensions, List<String> columns) {
        this.dimensions = dimensions;
        this.columns = columns;
    }

    public boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    public List<String> columns() {
        return columns;
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dataset> of(String code) {
        return Arrays.stream(values()).filter(dataset -> dataset.code().equals(code)).findFirst();
    }
}
