package vn.motcua.simulators.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.simulators.neighbour.When;

class TransactionResourceTest extends PaymentScene {

    @Test
    void answersAQuestionAboutAPayment() throws Exception {
        pay("REF1", "00");

        var answer = transact(query("REF1"), TransactionResource.QUERY);

        assertThat(answer)
                .containsEntry("vnp_ResponseCode", "00")
                .containsEntry("vnp_TransactionStatus", "00")
                .containsEntry("vnp_TransactionType", "01")
                .containsEntry("vnp_Amount", "1500000")
                .containsEntry("vnp_TransactionNo", told().get("vnp_TransactionNo"));
        assertThat(merchant.signed(answer, TransactionResource.QUERY_ANSWER)).isTrue();
    }

    @Test
    void callsAPaymentPendingWhileThePayerThinks() throws Exception {
        world.get("/payment/pay?" + order("REF1"));

        assertThat(transact(query("REF1"), TransactionResource.QUERY)).containsEntry("vnp_TransactionStatus", "01");
        assertThat(transact(query("REF2"), TransactionResource.QUERY)).containsEntry("vnp_ResponseCode", "91");
    }

    @Test
    void refusesQuestionsWithABadSignatureOrAUsedNumber() throws Exception {
        var question = query("REF1");
        var forged = new LinkedHashMap<>(question);
        forged.put("vnp_SecureHash", "00");
        assertThat(post(forged)).containsEntry("vnp_ResponseCode", "97");

        transact(question, TransactionResource.QUERY);
        assertThat(transact(question, TransactionResource.QUERY)).containsEntry("vnp_ResponseCode", "94");
    }

    @Test
    void givesMoneyBackUpToWhatWasPaid() throws Exception {
        pay("REF1", "00");

        var part = transact(refund("REF1", "03", 10_000), TransactionResource.REFUND);
        assertThat(part)
                .containsEntry("vnp_ResponseCode", "00")
                .containsEntry("vnp_TransactionStatus", "05")
                .containsEntry("vnp_Amount", "1000000");
        assertThat(merchant.signed(part, TransactionResource.REFUND_ANSWER)).isTrue();
        assertThat(transact(refund("REF1", "03", 6_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "02");
        assertThat(transact(refund("REF1", "02", 15_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "02");
        assertThat(transact(refund("REF1", "03", 5_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
    }

    @Test
    void givesMoneyBackOnceHoweverOftenTheRequestIsRepeated() throws Exception {
        pay("REF1", "00");
        var request = refund("REF1", "03", 4_000);

        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "94");
        assertThat(transact(refund("REF1", "03", 11_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
    }

    @Test
    void keepsARefundWhoseAnswerWasLost() throws Exception {
        pay("REF1", "00");
        var request = refund("REF1", "02", 15_000);
        world.behave("payment", "{\"loseNext\": 1}");

        assertThatThrownBy(() -> transact(request, TransactionResource.REFUND)).isInstanceOf(IOException.class);
        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "94");
    }

    @Test
    void givesNothingBackForAFailedPayment() throws Exception {
        pay("REF1", "51");

        assertThat(transact(refund("REF1", "02", 15_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "95");
    }

    @Test
    void settlesTheDay() throws Exception {
        pay("REF1", "00");
        pay("REF2", "51");
        transact(refund("REF1", "03", 4_000), TransactionResource.REFUND);
        var file = "/payment/settlement/" + When.compact(Instant.now()).substring(0, 8) + ".csv";

        var rows = world.get(file).body().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("MOTCUA01,REF1," + told().get("vnp_TransactionNo") + ",01,15000,NCB,");
        assertThat(rows.get(2)).contains(",03,4000,");

        world.behave("payment", "{\"lie\": \"LOSE_SETTLEMENT\"}");
        assertThat(world.get(file).body().lines()).hasSize(2);
    }

    @Test
    void plantsDifferencesInTheFileAndNothingElse() throws Exception {
        for (var reference : List.of("LOST1", "LESS1", "TWICE1", "AGAIN1", "TRUE1")) {
            pay(reference, "00");
        }
        var file = "/payment/settlement/" + When.compact(Instant.now()).substring(0, 8) + ".csv";
        var truth = world.get(file).body();

        world.put("/payment/differences", """
                [{"kind":"LOST","txnRef":"LOST1"},{"kind":"OTHER_AMOUNT","txnRef":"LESS1"},
                 {"kind":"DOUBLED","txnRef":"TWICE1"},{"kind":"PAID_AGAIN","txnRef":"AGAIN1"},
                 {"kind":"INVENTED","txnRef":"NOBODY1"}]""");

        var rows = world.get(file).body().lines().skip(1).map(row -> row.split(",")[1] + " " + row.split(",")[4]).toList();
        assertThat(rows).containsExactly("LESS1 14000", "TWICE1 15000", "TWICE1 15000", "AGAIN1 15000", "AGAIN1 15000",
                "TRUE1 15000", "NOBODY1 15000");
        var numbers = world.get(file).body().lines().skip(1).map(row -> row.split(",")[2]).toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(2));
        assertThat(numbers.get(3)).isNotEqualTo(numbers.get(4));
        world.delete("/payment/differences");
        assertThat(world.get(file).body()).isEqualTo(truth);
    }
}
