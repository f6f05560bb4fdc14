package vn.motcua.simulators.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An untruth planted in the settlement files, for whoever wants to see whether the merchant finds it.
 *
 * @param txnRef the order that it is about; for an invented one a number that no order has
 */
record Difference(Kind kind, String txnRef) {

    enum Kind {
        /** The payment isn't in the file. */
        LOST,
        OTHER_AMOUNT,
        /** The same payment stands there twice. */
        DOUBLED,
        /** The payer paid once more, under another number of the provider. */
        PAID_AGAIN,
        /** A payment for an order that nobody made. */
        INVENTED
    }

    private static final long TOO_LITTLE = 1_000;

    /** What the file says of this payment. */
    Stream<Transaction> told(Transaction truth) {
        if (!truth.isPayment() || !truth.txnRef().equals(txnRef)) {
            return Stream.of(truth);
        }
        return switch (kind) {
            case LOST -> Stream.empty();
            case OTHER_AMOUNT -> Stream.of(truth.worth(truth.amount() - TOO_LITTLE));
            case DOUBLED -> Stream.of(truth, truth);
            case PAID_AGAIN -> Stream.of(truth, truth.numbered(truth.no() + "2"));
            case INVENTED -> Stream.of(truth);
        };
    }

    /** The file with all of these in it; an invented payment is made after the pattern of one that happened. */
    static List<Transaction> plant(List<Difference> differences, List<Transaction> truth) {
        var told = truth;
        for (var difference : differences) {
            told = told.stream().flatMap(difference::told).toList();
        }
        var pattern = truth.stream().filter(Transaction::isPayment).findFirst();
        var invented = differences.stream().filter(each -> each.kind == Kind.INVENTED)
                .flatMap(each -> pattern.map(found -> found.of(each.txnRef).numbered(found.no() + "3")).stream());
        return Stream.concat(told.stream(), invented).toList();
    }

    /** @return what is wrong with it */
    Optional<String> problem() {
        return kind == null || txnRef == null || txnRef.isBlank() ? Optional.of("Name a kind and a txnRef.") : Optional.empty();
    }
}
