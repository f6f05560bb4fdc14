package vn.motcua.simulators.payment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.web.Form;

/** The one merchant we have a contract with, and how messages to and from it are signed: hex HMAC-SHA512. */
record Merchant(String code, String secret) {

    private static final String HASH = "vnp_SecureHash";

    static Merchant of(Settings settings) {
        return new Merchant(
                settings.text("MOTCUA_PAYMENT_TMN_CODE", "MOTCUA01"),
                settings.text("MOTCUA_PAYMENT_SECRET", "DEMOSECRETKEY0123456789ABCDEFGHIJ"));
    }

    /** The same merchant with a secret it does not know. */
    Merchant forged() {
        return new Merchant(code, secret + "-forged");
    }

    /** What a redirect or a notice signs: its vnp_ parameters that have a value, by name, form-encoded. */
    static String data(Map<String, String> parameters) {
        var signed = new TreeMap<>(parameters);
        Predicate<String> unsigned = name -> !name.startsWith("vnp_") || name.startsWith(HASH);
        signed.keySet().removeIf(unsigned);
        signed.values().removeIf(String::isEmpty);
        return Form.write(signed);
    }

    /** The parameters as a query, with their signature at the end. */
    String sign(Map<String, String> parameters) {
        var data = data(parameters);
        return data + "&" + HASH + "=" + Signature.SHA512.of(secret, data);
    }

    boolean signed(Map<String, String> parameters) {
        return Signature.SHA512.matches(secret, data(parameters), parameters.getOrDefault(HASH, ""));
    }

    /** What the transaction API signs: these values in this order, with a bar between them. */
    static String data(Map<String, String> values, List<String> names) {
        return String.join("|", names.stream().map(name -> values.getOrDefault("vnp_" + name, "")).toList());
    }

    boolean signed(Map<String, String> values, List<String> names) {
        return Signature.SHA512.matches(secret, data(values, names), values.getOrDefault(HASH, ""));
    }

    String signature(Map<String, String> values, List<String> names) {
        return Signature.SHA512.of(secret, data(values, names));
    }
}
