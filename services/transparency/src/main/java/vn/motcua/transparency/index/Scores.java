package vn.motcua.transparency.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;
import vn.motcua.transparency.directory.Directory;
import vn.motcua.transparency.directory.Directory.Agency;
import vn.motcua.transparency.directory.Directory.Offer;
import vn.motcua.transparency.figure.Answering;
import vn.motcua.transparency.protection.Cut;
import vn.motcua.transparency.protection.Published;
import vn.motcua.transparency.protection.Shown;

/** Scores agencies from nothing but the figures that everybody may see, so that a score gives nothing away. */
@ApplicationScoped
public class Scores {

    private static final String FEEDBACK = "feedback.";

    private final Published published;
    private final Directory directory;
    private final Index index;

    Scores(Published published, Directory directory, ObjectMapper json) {
        this.published = published;
        this.directory = directory;
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("index/766.json")) {
            this.index = json.readValue(file, Index.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Index index() {
        return index;
    }

    /** The months in which something came in, the newest first. */
    List<String> months() {
        var months = new TreeSet<>(Comparator.<String> reverseOrder());
        months.addAll(published.toAll(Dataset.DOSSIERS).values(Dimension.MONTH));
        months.addAll(published.toAll(Dataset.FEEDBACK).values(Dimension.MONTH));
        return List.copyOf(months);
    }

    /**
     * Every agency that the catalogue names, in the order of their codes.
     *
     * @param month narrows it to what came in then
     * @throws ProblemException 404 for a month in which nothing came in
     */
    public List<Score> all(Optional<String> month) {
        var numbers = numbers(month);
        return directory.agencies().values().stream().sorted(Comparator.comparing(Agency::code))
                .map(agency -> score(agency, numbers)).toList();
    }

    Optional<Score> of(String agency, Optional<String> month) {
        return Optional.ofNullable(directory.agencies().get(agency)).map(known -> score(known, numbers(month)));
    }

    private Numbers numbers(Optional<String> month) {
        if (month.isPresent() && !months().contains(month.get())) {
            throw ProblemException.notFound("Nothing came in in the month " + month.get() + ".");
        }
        return new Numbers(month.orElse(null), published.toAll(Dataset.DOSSIERS), published.toAll(Dataset.FEEDBACK),
                directory.offers());
    }

    private Score score(Agency agency, Numbers numbers) {
        return Score.of(index, agency.code(), agency.name(), numbers.month(), name -> numbers.of(agency.code(), name));
    }

    /**
     * The numbers that formulas name. Those that a month would have to be cut by a third thing for aren't published, and so
     * are not there; the rules say so of their indicators.
     */
    private record Numbers(@Nullable String month, Shown dossiers, Shown feedback, List<Offer> offers) {

        OptionalLong of(String agency, String name) {
            return switch (name) {
                case "received" -> dossiers.count(cut(dossiers, agency));
                case "online" -> dossiers.count(cut(dossiers, agency).with(Dimension.CHANNEL, "ONLINE"));
                case "procedures" -> offered(agency, _ -> true);
                case "onlineProcedures" -> offered(agency, Offer::online);
                case "feeProcedures" -> offered(agency, Offer::fee);
                case "feeOnlineProcedures" -> offered(agency, offer -> offer.fee() && offer.online());
                case "usedProcedures" -> offered(agency, offer -> offer.online() && some(of(agency, offer)));
                case "paidOnlineProcedures" -> offered(agency, offer -> offer.fee()
                        && some(of(agency, offer).with(Dimension.PAYMENT, "PAID_ONLINE")));
                default -> name.startsWith(FEEDBACK)
                        ? column(feedback, agency, name.substring(FEEDBACK.length()))
                        : column(dossiers, agency, name);
            };
        }

        private OptionalLong offered(String agency, Predicate<Offer> which) {
            return OptionalLong.of(offers.stream().filter(offer -> offer.units().contains(agency)).filter(which).count());
        }

        private Cut of(String agency, Offer offer) {
            return cut(dossiers, agency).with(Dimension.PROCEDURE, offer.code());
        }

        private boolean some(Cut cut) {
            return dossiers.count(cut).orElse(0) > 0;
        }

        private Cut cut(Shown shown, String agency) {
            var cut = Cut.ALL.with(Dimension.PLACE, shown.place(agency));
            return month == null ? cut : cut.with(Dimension.MONTH, month);
        }

        private OptionalLong column(Shown shown, String agency, String name) {
            var column = name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            return shown.count(cut(shown, agency).with(Answering.group(column), column));
        }
    }
}
