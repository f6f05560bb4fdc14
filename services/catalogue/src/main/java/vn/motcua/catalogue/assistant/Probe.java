package vn.motcua.catalogue.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

import vn.motcua.catalogue.assistant.Dialogue.Before;
import vn.motcua.catalogue.assistant.Verdict.Outcome;

/** Asks the assistant something that it must know: every minute for the figures, and whenever somebody outside wants to see. */
@ApplicationScoped
class Probe {

    static final String QUESTION = "lệ phí cấp phiếu lý lịch tư pháp số 1";
    static final String EXPECTED = "3.000333";
    static final String EVERY_SECONDS = "20";

    private static final Logger LOG = Logger.getLogger(Probe.class);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Duration QUESTIONS_KEPT = Duration.ofDays(90);

    private final Assistant assistant;
    private final Figures figures;
    private final Reports reports;
    private final Clock clock;

    Probe(Assistant assistant, Figures figures, Reports reports, Clock clock) {
        this.assistant = assistant;
        this.figures = figures;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param got code of the procedure that was understood; empty when none was */
    record Checked(boolean up, Instant at, String question, String expected, String got, long millis) {}

    Checked check() {
        var begun = clock.instant();
        var told = assistant.answer(QUESTION, Before.NOTHING);
        var procedure = told.procedure();
        boolean good = told.outcome() == Outcome.ANSWERED && procedure != null && procedure.code().equals(EXPECTED);
        return new Checked(good, begun, QUESTION, EXPECTED, procedure == null ? "" : procedure.code(),
                Duration.between(begun, clock.instant()).toMillis());
    }

    @Scheduled(every = EVERY_SECONDS + "s", delayed = "5s")
    void watch() {
        boolean up = check().up();
        figures.checked(up);
        if (!up) {
            LOG.warn("The assistant doesn't answer its own check");
        }
    }

    /** Questions hold words of people: they aren't kept for longer than an agency needs to learn from them. */
    @Scheduled(every = "6h", delayed = "10m")
    void forget() {
        figures.forgetBefore(clock.instant().minus(KEPT));
        reports.forgetBefore(clock.instant().minus(QUESTIONS_KEPT));
    }
}
