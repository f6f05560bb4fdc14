package vn.motcua.ui.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.ui.client.TransparencyClient.Figures;
import vn.motcua.ui.client.TransparencyClient.Row;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/**
 * One number that matters, with what it is made of.
 *
 * @param value as it is read; says so when it is withheld
 */
public record Headline(String label, String value, String of) {

    /** @param channels the figures by channel, when they can be cut so */
    static List<Headline> ofDossiers(Figures dossiers, Optional<Table> channels) {
        var total = dossiers.total();
        var all = new ArrayList<Headline>();
        all.add(new Headline(Messages.say("open-received"), number(total.count("received")), ""));
        all.add(new Headline(Messages.say("open-processing"), number(total.count("processing")), ""));
        all.add(share("open-on-time", total, List.of("onTime"), List.of("onTime", "late")));
        all.add(new Headline(Messages.say("open-late"), number(sum(total, List.of("late", "overdue"))), ""));
        channels.ifPresent(table -> all.add(share("open-online", online(table), total.count("received"))));
        all.add(share("open-paid-online", total, List.of("paidOnline"), List.of("paidOnline", "paidCash", "unpaid")));
        all.add(share("open-satisfied", total, List.of("satisfied"), List.of("satisfied", "dissatisfied")));
        return all;
    }

    static Headline ofFeedback(Figures feedback) {
        return share("open-feedback", feedback.total(), List.of("inTime"), List.of("inTime", "late", "overdue"));
    }

    static Headline ofConsultations(Figures consultations) {
        return share("open-replied", consultations.total(), List.of("replied"), List.of("received"));
    }

    private static Optional<Long> online(Table channels) {
        var online = channels.lines().stream().filter(line -> line.code().equals("ONLINE")).findFirst();
        return online.isEmpty() ? Optional.of(0L) : online.get().row().count("received");
    }

    private static Headline share(String key, Row row, List<String> part, List<String> whole) {
        return share(key, sum(row, part), sum(row, whole));
    }

    private static Headline share(String key, Optional<Long> part, Optional<Long> whole) {
        if (part.isEmpty() || whole.isEmpty()) {
            return new Headline(Messages.say(key), Messages.say("open-withheld"), "");
        }
        if (whole.get() == 0) {
            return new Headline(Messages.say(key), Messages.say("open-nothing"), "");
        }
        return new Headline(Messages.say(key), Formats.grouped(Math.round(1000.0 * part.get() / whole.get()) / 10.0) + " %",
                Messages.say("open-of", Formats.grouped(part.get()), Formats.grouped(whole.get())));
    }

    private static Optional<Long> sum(Row row, List<String> columns) {
        var counts = columns.stream().map(row::count).toList();
        return counts.stream().allMatch(Optional::isPresent)
                ? Optional.of(counts.stream().mapToLong(Optional::get).sum())
                : Optional.empty();
    }

    private static String number(Optional<Long> count) {
        return count.map(Formats::grouped).orElseGet(() -> Messages.say("open-withheld"));
    }
}
