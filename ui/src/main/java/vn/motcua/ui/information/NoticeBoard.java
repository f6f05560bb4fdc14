package vn.motcua.ui.information;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

import vn.motcua.ui.client.NoticeClient;
import vn.motcua.ui.client.NoticeClient.Notice;
import vn.motcua.ui.shell.ServiceProblem;

/** The notices that pages show, read beforehand: a page never waits for them, and keeps the last ones when they can't be read. */
@ApplicationScoped
public class NoticeBoard {

    private static final Logger LOG = Logger.getLogger(NoticeBoard.class);
    private static final int MOST = 100;
    /** How long before its start a pause is announced on the pages it concerns. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final NoticeClient notices;
    private volatile List<Notice> known = List.of();

    NoticeBoard(@RestClient NoticeClient notices) {
        this.notices = notices;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            known = notices.published(null, MOST).items();
        } catch (ServiceProblem | ProcessingException e) {
            LOG.debugf("Notices could not be read: %s", e.toString());
        }
    }

    /** What concerns every page: the portal or a part of it is down, or will be. */
    public List<Notice> everywhere() {
        return shown().filter(NoticeBoard::concernsEverything).toList();
    }

    public List<Notice> ofProcedure(String code) {
        return shown().filter(it -> it.procedure().filter(code::equals).isPresent()).toList();
    }

    public List<Notice> ofAgency(String code) {
        return shown().filter(it -> it.agency().filter(agency -> isSameOrAbove(agency, code)).isPresent()).toList();
    }

    /** The newest of the rest, for home and the section's first page. */
    public List<Notice> newest(int most) {
        return shown().filter(it -> !concernsEverything(it)).limit(most).toList();
    }

    private Stream<Notice> shown() {
        var now = now();
        return known.stream().filter(it -> !it.isOverAt(now) && it.hasBegunAt(now.plus(AHEAD)));
    }

    private static boolean concernsEverything(Notice it) {
        return it.kind().equals("SYSTEM_DOWN") && it.procedure().isEmpty() && it.agency().isEmpty();
    }

    private static boolean isSameOrAbove(String agency, String code) {
        return code.equals(agency) || code.startsWith(agency + ".");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
