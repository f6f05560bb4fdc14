package vn.motcua.simulators.neighbour;

/** An untruth that a neighbour can be made to tell. */
public enum Lie {
    NONE("Nói thật", "Tells the truth"),

    OTHER_PERSON("Trả dữ liệu của người khác", "Answers with another person's data"),
    INCOMPLETE("Trả dữ liệu thiếu", "Answers with parts missing"),
    NOBODY("Nói là không tìm thấy ai", "Says nobody is found"),

    CONTRADICT("Báo thành công dù người trả tiền đã hủy", "Notifies success although the payer cancelled"),
    OTHER_ORDER("Báo mã đơn hàng khác", "Notifies another order's number"),
    STRIP_REFERENCE("Bỏ dấu . và - trong nội dung chuyển khoản", "Strips . and - from the transfer's text"),
    LOSE_SETTLEMENT("Bỏ sót dòng cuối trong tệp đối soát", "Leaves the last row out of the settlement file"),

    ACCEPT_ONLY("Nhận nhưng không gửi, không báo lại", "Accepts, never delivers, never reports"),
    REPORT_FAILED("Gửi được nhưng báo thất bại", "Delivers but reports a failure"),
    REPORT_DELIVERED("Không gửi nhưng báo đã gửi", "Reports a delivery that never happened"),
    UNKNOWN_MESSAGE("Báo về một tin không có", "Reports on a message that does not exist"),

    TOKEN_EXPIRED("Nói mã truy cập hết hạn", "Says the access token has expired"),
    QUOTA("Nói đã hết hạn mức trong ngày", "Says the daily quota is used up"),

    LOSE("Nhận thư rồi làm mất", "Takes the mail and loses it");

    private final String vi;
    private final String en;

    Lie(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String label() {
        return vi + " / " + en;
    }
}
