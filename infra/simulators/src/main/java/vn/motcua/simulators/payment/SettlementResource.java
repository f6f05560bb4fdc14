package vn.motcua.simulators.payment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/**
 * The money that moved on a day, as CSV (RFC 4180, UTF-8, amounts in đồng, times yyyyMMddHHmmss); the header
 * X-Signature has the hex HMAC-SHA512 of the whole file. Type 01 payment, 02 full refund, 03 partial refund.
 */
final class SettlementResource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String HEADER = "tmn_code,txn_ref,transaction_no,transaction_type,amount,"
            + "bank_code,bank_tran_no,pay_date,create_date,order_info";

    private final Merchant merchant;
    private final Transactions transactions;
    private final Neighbour neighbour;
    private final AtomicReference<List<Difference>> planted = new AtomicReference<>(List.of());

    SettlementResource(Merchant merchant, Transactions transactions, Neighbour neighbour) {
        this.merchant = merchant;
        this.transactions = transactions;
        this.neighbour = neighbour;
    }

    void addTo(Routes routes) {
        routes.get("/payment/settlement/{file}", neighbour.misbehaving(this::file))
                .get("/payment/differences", _ -> Reply.json(planted.get()))
                .put("/payment/differences", request -> plant(List.of(request.json(Difference[].class))))
                .delete("/payment/differences", _ -> plant(List.of()));
    }

    /** Stays in every file until it is taken back. */
    private Reply plant(List<Difference> differences) {
        differences.stream().flatMap(each -> each.problem().stream()).findFirst().ifPresent(problem -> {
            throw new Problem(400, "Not a difference we know", problem);
        });
        planted.set(differences);
        return Reply.json(differences);
    }

    private Reply file(Request request) {
        var rows = Difference.plant(planted.get(), told(transactions.on(day(request.variable("file")))));
        var csv = Stream.concat(Stream.of(HEADER), rows.stream().map(this::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        var signer = neighbour.behaviour().forgedSignature() ? merchant.forged() : merchant;
        return Reply.text(200, "text/csv; charset=utf-8", csv)
                .with("X-Signature", Signature.SHA512.of(signer.secret(), csv));
    }

    private static LocalDate day(String file) {
        try {
            return LocalDate.parse(file.replaceFirst("\\.csv$", ""), DAY);
        } catch (DateTimeParseException e) {
            throw new Problem(404, "No such settlement file", "The name is the day, like 20261121.csv.");
        }
    }

    private List<Transaction> told(List<Transaction> rows) {
        var loses = neighbour.behaviour().tells(Lie.LOSE_SETTLEMENT) && !rows.isEmpty();
        return loses ? rows.subList(0, rows.size() - 1) : rows;
    }

    private String row(Transaction entry) {
        return Stream.of(
                merchant.code(), entry.txnRef(), entry.no(), entry.type(), "" + entry.amount(), entry.bank(),
                entry.bankTranNo(), When.compact(entry.at()), entry.createDate(), entry.info())
                .map(SettlementResource::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
