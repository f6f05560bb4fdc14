package vn.motcua.payment.bill;

/** Where a bill stands; which moves there are is in {@link Lifecycle}. */
public enum BillState {
    /** Chưa thanh toán. */
    OPEN,
    /** Chờ thanh toán: at least one attempt is under way. */
    PENDING,
    /** Đã thanh toán. */
    SETTLED,
    /** Nobody paid in time. */
    LAPSED,
    /** Hủy thanh toán: the dossier ended before anybody paid. */
    CANCELLED,
    /** Đã hoàn phí. */
    REFUNDED;

    public boolean isPayable() {
        return this == OPEN || this == PENDING;
    }
}
