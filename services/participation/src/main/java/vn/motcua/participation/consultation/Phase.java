package vn.motcua.participation.consultation;

import java.time.Instant;

/** Where a consultation stands; the clock alone moves it from one to the next until its outcome is published. */
enum Phase {
    /** Only the agency sees it. */
    DRAFT,
    /** Dự kiến: announced, not open yet. */
    PLANNED,
    /** Đang lấy ý kiến. */
    OPEN,
    /** Đã đóng, đang tổng hợp. */
    CLOSED,
    /** Đã công bố tiếp thu, giải trình. */
    CONCLUDED;

    /** Open from {@code opens} on, closed from {@code closes} on. */
    static Phase of(boolean announced, boolean concluded, Instant opens, Instant closes, Instant now) {
        if (!announced) {
            return DRAFT;
        }
        if (concluded) {
            return CONCLUDED;
        }
        if (!now.isBefore(closes)) {
            return CLOSED;
        }
        return now.isBefore(opens) ? PLANNED : OPEN;
    }
}
