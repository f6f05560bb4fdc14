package vn.motcua.documents.paper;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.TimeLimit;

/** Codes as they are read on the Vietnamese forms. */
final class Limits {

    private static final String UNKNOWN = "……………";

    static String inWords(@Nullable TimeLimit limit) {
        if (limit == null) {
            return UNKNOWN;
        }
        return switch (limit.unit()) {
            case WORKING_DAY -> "%02d ngày làm việc".formatted(limit.amount());
            case CALENDAR_DAY -> "%02d ngày".formatted(limit.amount());
            case HOUR -> "%02d giờ làm việc".formatted(limit.amount());
            case SAME_DAY -> "Trong ngày làm việc";
        };
    }

    static String method(@Nullable String code) {
        return switch (code) {
            case null -> UNKNOWN;
            case "GATEWAY" -> "Thanh toán trực tuyến qua cổng thanh toán";
            case "VIETQR" -> "Chuyển khoản bằng mã VietQR";
            case "CASH" -> "Tiền mặt";
            default -> code;
        };
    }

    private Limits() {}
}
