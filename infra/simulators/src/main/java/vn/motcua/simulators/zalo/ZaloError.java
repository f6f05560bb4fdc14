package vn.motcua.simulators.zalo;

/** Why a message was not sent; Zalo says it with HTTP 200 (numbers: zalo.cloud, "Cách xử lý mã lỗi"). */
enum ZaloError {
    PHONE_INVALID(-108, "Phone number invalid"),
    TEMPLATE_INVALID(-109, "Template ID invalid"),
    DATA_EMPTY(-111, "Template data empty"),
    DATA_INVALID(-112, "Template data invalid"),
    NO_ACCOUNT(-118, "Zalo account not existed"),
    TOKEN_INVALID(-124, "Access token invalid"),
    NOT_APPROVED(-131, "ZNS template not approved"),
    QUOTA_EXCEEDED(-144, "OA exceeded its daily ZNS quota");

    private final int code;
    private final String message;

    ZaloError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    record Body(int error, String message) {}

    Body body() {
        return new Body(code, message);
    }
}
