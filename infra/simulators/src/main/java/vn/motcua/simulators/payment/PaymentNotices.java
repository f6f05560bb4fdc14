package vn.motcua.simulators.payment;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import vn.motcua.simulators.neighbour.Behaviour;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Notice;
import vn.motcua.simulators.neighbour.Notices;

/** Tells the merchant, server to server, what became of a payment, until it answers RspCode 00 or 02. */
final class PaymentNotices {

    private static final Pattern CONTENT = Pattern.compile("\"RspCode\"\\s*:\\s*\"0[02]\"");
    private static final int SECONDS_A_PAYER_WAITS = 3;

    private final URI address;
    private final Merchant merchant;
    private final Neighbour neighbour;
    private final Notices notices;

    PaymentNotices(URI address, Merchant merchant, Neighbour neighbour, Notices notices) {
        this.address = address;
        this.merchant = merchant;
        this.neighbour = neighbour;
        this.notices = notices;
    }

    Future<?> tell(Transaction transaction) {
        var behaviour = neighbour.behaviour();
        return notices.tell(notice(transaction, behaviour), behaviour);
    }

    /** Tells, and waits a moment so that the merchant usually knows before the payer is back. */
    void tellFirst(Transaction transaction) throws InterruptedException {
        var telling = tell(transaction);
        if (neighbour.behaviour().callbackDelayMillis() > 0) {
            return;
        }
        try {
            telling.get(SECONDS_A_PAYER_WAITS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The retrying goes on without the payer.
        }
    }

    private Notice notice(Transaction truth, Behaviour behaviour) {
        var signer = behaviour.forgedSignature() ? merchant.forged() : merchant;
        var named = behaviour.otherMerchant() ? new Merchant("OTHER001", merchant.secret()) : merchant;
        var query = signer.sign(told(truth, behaviour).parameters(named));
        var separator = address.getRawQuery() == null ? "?" : "&";
        return new Notice(URI.create(address + separator + query), Map.of(), "", PaymentNotices::isContent);
    }

    private static Transaction told(Transaction truth, Behaviour behaviour) {
        var told = truth;
        if (behaviour.wrongAmount()) {
            told = told.worth(told.amount() - 1);
        }
        if (behaviour.tells(Lie.CONTRADICT)) {
            told = told.as(truth.succeeded() ? "99" : "00");
        }
        return behaviour.tells(Lie.OTHER_ORDER) ? told.of(told.txnRef() + "X") : told;
    }

    private static boolean isContent(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && CONTENT.matcher(answer.body()).find();
    }
}
