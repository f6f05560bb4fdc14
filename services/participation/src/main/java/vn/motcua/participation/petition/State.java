package vn.motcua.participation.petition;

/** Where a petition stands. */
enum State {
    /** Mới: at the agency, nobody has it in hand. */
    RECEIVED,
    /** Đang xử lý. */
    IN_PROGRESS,
    /** Đã trả lời. */
    ANSWERED,
    /** Đã gộp: answered with another one; final. */
    MERGED,
    /** Không tiếp nhận; final. */
    DECLINED;

    boolean isOpen() {
        return this == RECEIVED || this == IN_PROGRESS;
    }
}
