package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class SettlementFileTest {

    private static JsonNode item(String kind, String reference, long amount, String bill) {
        return Portal.JSON.createObjectNode().put("kind", kind).put("reference", reference).put("amount", amount).put("bill",
                bill);
    }

    @Test
    void isContentWithExactlyWhatWasPlanted() {
        assertThat(SettlementFile.judge(Map.of("P1", "PAID_TWICE"), List.of(item("PAID_TWICE", "P1", 1, "b")))).isEmpty();
    }

    @Test
    void namesWhatWasMissedAndWhatWasInvented() {
        assertThat(SettlementFile.judge(Map.of("P1", "PAID_TWICE", "P2", "OTHER_AMOUNT"),
                List.of(item("NOT_AT_PROVIDER", "P1", 1, "b"), item("OTHER_AMOUNT", "P2", 1, "b"),
                        item("OTHER_AMOUNT", "P2", 1, "b"))))
                .containsExactlyInAnyOrder("NOT_AT_PROVIDER about P1 was invented", "OTHER_AMOUNT about P2 was invented",
                        "PAID_TWICE about P1 was not found");
    }

    @Test
    void explainsADifferenceOfMoneyByTheItemsAboutItsBill() {
        var items = List.of(item("PAID_LATE", "P1", 100_000, "b1"), item("NOT_AT_PROVIDER", "P2", 200_000, "b2"),
                item("PAID_TWICE", "P3", 50_000, "b1"));

        assertThat(Reconciliation.explained(items, "b1")).isEqualTo(150_000);
        assertThat(Reconciliation.explained(items, "b2")).isEqualTo(-200_000);
        assertThat(Reconciliation.explained(items, "b3")).isZero();
    }

    @Test
    void readsTheProvidersReferenceFromThePageOrTheTransfer() {
        var json = Portal.JSON.createObjectNode().put("redirect", "http://x/pay?vnp_Amount=1&vnp_TxnRef=P26112200000001&a=b");
        assertThat(Payment.reference(json)).contains("P26112200000001");
        var transfer = Portal.JSON.createObjectNode();
        transfer.putObject("vietqr").put("purpose", "PHI HS P26112200000002");
        assertThat(Payment.reference(transfer)).contains("P26112200000002");
    }
}
