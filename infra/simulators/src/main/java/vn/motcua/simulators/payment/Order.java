package vn.motcua.simulators.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.simulators.neighbour.When;

/**
 * What the merchant sent the payer to pay.
 *
 * @param amount     in đồng
 * @param createDate yyyyMMddHHmmss, Vietnamese time; the merchant's own date of the transaction
 * @param bank       chosen by the merchant, empty to let the payer choose
 */
record Order(
        String txnRef, long amount, String info, String locale, URI returnUrl, String createDate, String bank) {

    /** Why an order cannot be paid, by the provider's codes. */
    enum Refusal {
        DUPLICATE("01", "Giao dịch đã tồn tại.", "The transaction exists already."),
        BAD_DATA("03", "Dữ liệu gửi sang không đúng định dạng.", "The data sent are not well formed."),
        EXPIRED("15", "Giao dịch đã quá thời gian chờ thanh toán.", "The time to pay is over."),
        BAD_SIGNATURE("70", "Sai chữ ký.", "The signature is wrong."),
        UNKNOWN_MERCHANT("72", "Không tìm thấy đơn vị chấp nhận thanh toán.", "The merchant is not known.");

        final String code;
        final String vi;
        final String en;

        Refusal(String code, String vi, String en) {
            this.code = code;
            this.vi = vi;
            this.en = en;
        }
    }

    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{2,11}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w.-]{1,100}");
    private static final Pattern DATE = Pattern.compile("\\d{14}");
    private static final Pattern AUTHORITY = Pattern.compile("[\\w.-]+(:\\d+)?");

    /** The first thing wrong with the parameters, in the order in which the provider looks. */
    static Optional<Refusal> wrong(Map<String, String> parameters, Merchant merchant, Instant now) {
        if (!merchant.code().equals(parameters.get("vnp_TmnCode"))) {
            return Optional.of(Refusal.UNKNOWN_MERCHANT);
        }
        if (!merchant.signed(parameters)) {
            return Optional.of(Refusal.BAD_SIGNATURE);
        }
        if (!isWellFormed(parameters)) {
            return Optional.of(Refusal.BAD_DATA);
        }
        var expires = parameters.getOrDefault("vnp_ExpireDate", "99999999999999");
        return expires.compareTo(When.compact(now)) < 0 ? Optional.of(Refusal.EXPIRED) : Optional.empty();
    }

    private static boolean isWellFormed(Map<String, String> parameters) {
        return "2.1.0".equals(parameters.get("vnp_Version"))
                && "pay".equals(parameters.get("vnp_Command"))
                && "VND".equals(parameters.get("vnp_CurrCode"))
                && is(AMOUNT, parameters, "vnp_Amount")
                && parameters.getOrDefault("vnp_Amount", "").endsWith("00")
                && is(REFERENCE, parameters, "vnp_TxnRef")
                && is(DATE, parameters, "vnp_CreateDate")
                && (!parameters.containsKey("vnp_ExpireDate") || is(DATE, parameters, "vnp_ExpireDate"))
                && !parameters.getOrDefault("vnp_OrderInfo", "").isBlank()
                && !parameters.getOrDefault("vnp_IpAddr", "").isBlank()
                && leadsSomewhere(parameters.getOrDefault("vnp_ReturnUrl", ""));
    }

    private static boolean is(Pattern pattern, Map<String, String> parameters, String name) {
        return pattern.matcher(parameters.getOrDefault(name, "")).matches();
    }

    private static boolean leadsSomewhere(String address) {
        try {
            var uri = URI.create(address);
            var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getRawAuthority() != null && AUTHORITY.matcher(uri.getRawAuthority()).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads parameters in which {@link #wrong} finds nothing. */
    static Order of(Map<String, String> parameters) {
        return new Order(
                parameters.getOrDefault("vnp_TxnRef", ""),
                Long.parseLong(parameters.getOrDefault("vnp_Amount", "")) / 100,
                parameters.getOrDefault("vnp_OrderInfo", ""),
                parameters.getOrDefault("vnp_Locale", "vn"),
                URI.create(parameters.getOrDefault("vnp_ReturnUrl", "")),
                parameters.getOrDefault("vnp_CreateDate", ""),
                parameters.getOrDefault("vnp_BankCode", ""));
    }

    boolean inEnglish() {
        return locale.equals("en");
    }

    /** Scheme, host and port of the way back. */
    String returnOrigin() {
        return returnUrl.getScheme() + "://" + returnUrl.getRawAuthority();
    }
}
