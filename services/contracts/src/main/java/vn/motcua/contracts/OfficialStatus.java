package vn.motcua.contracts;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The ten statuses that citizens, facts and other systems see; codes of the national dossier synchronisation. */
public enum OfficialStatus {
    /** Mới đăng ký: sent in, not checked yet. */
    REGISTERED(1),
    /** Được tiếp nhận: accepted, the clock runs. */
    ACCEPTED(2),
    /** Không được tiếp nhận: final. */
    REFUSED(3),
    /** Đang xử lý. */
    PROCESSING(4),
    /** Yêu cầu bổ sung giấy tờ: the clock is paused. */
    SUPPLEMENT_REQUESTED(5),
    /** Yêu cầu thực hiện nghĩa vụ tài chính: the clock is paused. */
    OBLIGATION_REQUESTED(6),
    /** Công dân yêu cầu rút hồ sơ: final. */
    WITHDRAWN(7),
    /** Dừng xử lý: final. */
    STOPPED(8),
    /** Đã xử lý xong: the result is there. */
    PROCESSED(9),
    /** Đã trả kết quả: final. */
    DELIVERED(10);

    private final int code;

    OfficialStatus(int code) {
        this.code = code;
    }

    @JsonValue
    public int code() {
        return code;
    }

    public boolean isFinal() {
        return this == REFUSED || this == WITHDRAWN || this == STOPPED || this == DELIVERED;
    }

    /** @throws IllegalArgumentException for a code outside 1–10 */
    @JsonCreator
    public static OfficialStatus of(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No official status " + code));
    }
}
