package vn.motcua.payment.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.platform.neighbour.Calls;

/** Asks the provider's server what became of an order, and has it give money back. Never call it inside a transaction. */
@ApplicationScoped
public class VnpayClient {

    private static final List<String> QUERY = List.of("RequestId", "Version", "Command", "TmnCode", "TxnRef",
            "TransactionDate", "CreateDate", "IpAddr", "OrderInfo");
    private static final List<String> REFUND = List.of("RequestId", "Version", "Command", "TmnCode", "TransactionType",
            "TxnRef", "Amount", "TransactionNo", "TransactionDate", "CreateBy", "CreateDate", "IpAddr", "OrderInfo");
    private static final List<String> REFUND_ANSWER = List.of("ResponseId", "Command", "ResponseCode", "Message",
            "TmnCode", "TxnRef", "Amount", "BankCode", "PayDate", "TransactionNo", "TransactionType",
            "TransactionStatus", "OrderInfo");
    private static final List<String> QUERY_ANSWER = List.of("ResponseId", "Command", "ResponseCode", "Message",
            "TmnCode", "TxnRef", "Amount", "BankCode", "PayDate", "TransactionNo", "TransactionType",
            "TransactionStatus", "OrderInfo", "PromotionCode", "PromotionAmount");
    private static final String OUR_ADDRESS = "127.0.0.1";

    private final ProviderConfig config;
    private final Signature signature;
    private final ObjectMapper json;
    private final Clock clock;
    private final Calls calls;
    private final HttpClient http;

    VnpayClient(ProviderConfig config, Signature signature, ObjectMapper json, Clock clock, Calls calls) {
        this.config = config;
        this.signature = signature;
        this.json = json;
        this.clock = clock;
        this.calls = calls;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.timeout())
                .build();
    }

    /** @throws ProviderAway when there is no answer that can be trusted */
    public Notice ask(Order order) {
        var values = head("querydr", UUID.randomUUID());
        values.put("vnp_TxnRef", order.reference());
        values.put("vnp_OrderInfo", order.purpose());
        values.put("vnp_TransactionDate", Vnpay.compact(order.createdAt()));
        var answer = answer(values, QUERY, QUERY_ANSWER);
        return switch (answer.getOrDefault("vnp_ResponseCode", "")) {
            case "00" -> Notice.of(answer, config.tmnCode());
            case "91" -> new Notice(order.reference(), true, order.amount(), new Verdict.Unknown());
            case String code -> throw new ProviderAway("The provider answers " + code + " about " + order.reference());
        };
    }

    /**
     * Gives all of a payment back.
     *
     * @param request the same for each try, so that a repeated one has one effect
     * @param by      who decided, an officer's number
     * @return empty when the provider has taken the order to refund, else its code of refusal
     * @throws ProviderAway when there is no answer that can be trusted
     */
    public Optional<String> refund(UUID request, Order order, String number, String by) {
        var values = head("refund", request);
        values.put("vnp_TransactionType", "02");
        values.put("vnp_TxnRef", order.reference());
        values.put("vnp_Amount", Vnpay.written(order.amount()));
        values.put("vnp_TransactionNo", number);
        values.put("vnp_TransactionDate", Vnpay.compact(order.createdAt()));
        values.put("vnp_CreateBy", by);
        values.put("vnp_OrderInfo", "Hoan tien " + order.reference());
        var code = answer(values, REFUND, REFUND_ANSWER).getOrDefault("vnp_ResponseCode", "");
        // 94: the provider has this very request from an earlier try whose answer was lost.
        return code.equals("00") || code.equals("94") ? Optional.empty() : Optional.of(code);
    }

    /** A day's money as the provider booked it. @throws ProviderAway when there is no file that can be trusted */
    public List<SettlementRow> settlement(LocalDate day) {
        var name = "/settlement/" + day.toString().replace("-", "") + ".csv";
        var response = send(HttpRequest.newBuilder(URI.create(config.url() + name)).GET());
        if (response.statusCode() != 200
                || !signature.fits(response.body(), response.headers().firstValue("X-Signature").orElse(""))) {
            throw new ProviderAway("The settlement file of " + day + " is missing or not signed by the provider");
        }
        return SettlementRow.read(response.body());
    }

    private Map<String, String> head(String command, UUID request) {
        var values = new LinkedHashMap<String, String>();
        values.put("vnp_RequestId", request.toString().replace("-", ""));
        values.put("vnp_Version", Vnpay.VERSION);
        values.put("vnp_Command", command);
        values.put("vnp_TmnCode", config.tmnCode());
        values.put("vnp_CreateDate", Vnpay.compact(clock.instant()));
        values.put("vnp_IpAddr", OUR_ADDRESS);
        return values;
    }

    private Map<String, String> answer(Map<String, String> values, List<String> signed, List<String> answerSigned) {
        values.put(Signature.FIELD, signature.of(Signature.data(values, signed)));
        try {
            var response = send(HttpRequest.newBuilder(URI.create(config.url() + "/merchant_webapi/api/transaction"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(values))));
            if (response.statusCode() != 200) {
                throw new ProviderAway("The provider answers HTTP " + response.statusCode());
            }
            return trusted(json.readValue(response.body(), new TypeReference<Map<String, String>>() {}), answerSigned);
        } catch (IOException e) {
            throw new ProviderAway("The provider's answer can't be read", e);
        }
    }

    private Map<String, String> trusted(Map<String, String> answer, List<String> signed) {
        if (!signature.fits(Signature.data(answer, signed), answer.getOrDefault(Signature.FIELD, ""))) {
            throw new ProviderAway("The answer isn't signed by the provider");
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        calls.outsideTransaction("The payment provider");
        try {
            return http.send(request.timeout(config.timeout()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProviderAway("The provider can't be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("Interrupted", e);
        }
    }
}
