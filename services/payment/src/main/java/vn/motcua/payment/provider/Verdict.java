package vn.motcua.payment.provider;

import java.time.Instant;

import vn.motcua.contracts.Money;

/** What the provider says became of an order, in a signed notice or answer. */
public sealed interface Verdict {

    /** The money was taken. {@code number} is the provider's own. */
    record Paid(Money amount, String number, Instant at) implements Verdict {}

    /** Nothing was taken; {@code code} is the provider's response code. */
    record Failed(String code) implements Verdict {}

    /** The payer has not decided yet. */
    record Undecided() implements Verdict {}

    /** The provider has never seen the order. */
    record Unknown() implements Verdict {}
}
