package vn.motcua.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Money;

class SettlementRowTest {

    @Test
    void readsRowsWithQuotedCells() {
        var rows = SettlementRow.read("""
                tmn_code,txn_ref,transaction_no,transaction_type,amount,bank_code,bank_tran_no,pay_date,create_date,order_info
                MOTCUA01,P1,17,01,200000,NCB,NCB17,20261122080000,20261122075900,"a ""quoted"", text"
                MOTCUA01,P2,18,02,5000,VIETQR,VIETQR18,20261122080000,,x
                """);

        assertThat(rows).containsExactly(new SettlementRow("P1", "17", "01", Money.of(200_000)),
                new SettlementRow("P2", "18", "02", Money.of(5_000)));
    }
}
