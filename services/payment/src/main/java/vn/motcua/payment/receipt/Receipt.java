package vn.motcua.payment.receipt;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.Text;

/** A page of a unit's yearly book of receipts; never changes. */
@Entity
class Receipt {

    @Id
    private UUID bill;
    private String unit;
    private int year;
    private int number;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private Method method;
    private Instant paidAt;

    protected Receipt() {}

    Receipt(UUID bill, String unit, int year, int number, Money amount, Method method, Instant paidAt) {
        this.bill = bill;
        this.unit = unit;
        this.year = year;
        this.number = number;
        this.amount = amount;
        this.method = method;
        this.paidAt = paidAt;
    }

    ReceiptView view() {
        var words = new Text(VietnameseWords.of(amount), EnglishWords.of(amount));
        return new ReceiptView(bill, "%s/%d/%07d".formatted(unit, year, number), "MC/%02dE".formatted(year % 100), unit,
                amount, words, paidAt, method);
    }
}
