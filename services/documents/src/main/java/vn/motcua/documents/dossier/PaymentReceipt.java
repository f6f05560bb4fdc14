package vn.motcua.documents.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;

/** A receipt for money, as payment tells it. */
public record PaymentReceipt(String number, @Nullable String serial, Money amount, @Nullable Text amountInWords,
        Instant paidAt, @Nullable String method) {}
