package vn.motcua.payment.provider;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.contracts.Money;
import vn.motcua.platform.time.Time;

/** Speaks VNPAY 2.1.0 with browsers: writes signed addresses, reads signed notices. */
@ApplicationScoped
public class Vnpay {

    static final String VERSION = "2.1.0";
    private static final List<String> OUTCOME = List.of("vnp_ResponseCode", "vnp_TransactionStatus");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(Time.ZONE);

    private final ProviderConfig config;
    private final Signature signature;

    Vnpay(ProviderConfig config, Signature signature) {
        this.config = config;
        this.signature = signature;
    }

    /** Where to send the payer. @param address the payer's network address, which the provider demands */
    public String payUrl(Order order, String address) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("vnp_Version", VERSION);
        parameters.put("vnp_Command", "pay");
        parameters.put("vnp_TmnCode", config.tmnCode());
        parameters.put("vnp_Amount", written(order.amount()));
        parameters.put("vnp_CurrCode", "VND");
        parameters.put("vnp_TxnRef", order.reference());
        parameters.put("vnp_OrderInfo", order.purpose());
        parameters.put("vnp_OrderType", "other");
        parameters.put("vnp_Locale", order.locale());
        parameters.put("vnp_ReturnUrl", config.returnUrl().toString());
        parameters.put("vnp_IpAddr", address);
        parameters.put("vnp_CreateDate", compact(order.createdAt()));
        parameters.put("vnp_ExpireDate", compact(order.expiresAt()));
        var data = Signature.data(parameters);
        return config.pageUrl() + "?" + data + "&" + Signature.FIELD + "=" + signature.of(data);
    }

    /**
     * What a notice or a returning browser says; empty when the signature is not the provider's. Our own orders are signed
     * with the same secret, and their address is in the payer's hand: without an outcome nothing is a notice.
     */
    public Optional<Notice> read(Map<String, String> parameters) {
        if (!OUTCOME.stream().allMatch(parameters::containsKey)) {
            return Optional.empty();
        }
        var claimed = parameters.getOrDefault(Signature.FIELD, "");
        return signature.fits(Signature.data(parameters), claimed)
                ? Optional.of(Notice.of(parameters, config.tmnCode()))
                : Optional.empty();
    }

    static String compact(Instant time) {
        return COMPACT.format(time);
    }

    /** In hundredths, as the provider counts. */
    static String written(Money money) {
        return money.times(100).dong() + "";
    }

    static Money amount(Map<String, String> values) {
        var written = values.getOrDefault("vnp_Amount", "");
        return written.matches("\\d{3,17}") ? Money.of(Long.parseLong(written) / 100) : Money.ZERO;
    }

    /** Success takes both codes (response and transaction status), as the provider's rules say. */
    static Verdict verdict(Map<String, String> values) {
        var response = values.getOrDefault("vnp_ResponseCode", "");
        return switch (values.getOrDefault("vnp_TransactionStatus", "")) {
            case "00" -> response.equals("00") ? paid(values) : new Verdict.Failed(response);
            case "01" -> new Verdict.Undecided();
            // Suspected of fraud: the bank holds the money and decides later.
            case "07" -> new Verdict.Undecided();
            case String status -> new Verdict.Failed(response.isEmpty() || response.equals("00") ? status : response);
        };
    }

    private static Verdict.Paid paid(Map<String, String> values) {
        var date = values.getOrDefault("vnp_PayDate", "");
        var at = LocalDateTime.parse(date, DateTimeFormatter.ofPattern("yyyyMMddHHmmss")).atZone(Time.ZONE).toInstant();
        return new Verdict.Paid(amount(values), values.getOrDefault("vnp_TransactionNo", ""), at);
    }
}
