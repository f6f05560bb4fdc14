package vn.motcua.ui.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.SearchStudioClient;
import vn.motcua.ui.client.SearchStudioClient.Week;
import vn.motcua.ui.shell.Formats;

/** What people sought in a week and didn't find. */
@Path("/xuong/chua-tim-thay")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MissedPages {

    private final SearchStudioClient search;

    MissedPages(@RestClient SearchStudioClient search) {
        this.search = search;
    }

    /** @param later absent in the current week */
    record Missed(Week week, LocalDate end, LocalDate earlier, Optional<LocalDate> later) implements TemplateInstance {}

    @GET
    public TemplateInstance missed(@RestQuery("tuan") Optional<String> asked) {
        StudioPages.enter();
        var week = search.missed(asked.flatMap(MissedPages::day).map(LocalDate::toString).orElse(null));
        var next = week.week().plusWeeks(1);
        return new Missed(week, week.week().plusDays(6), week.week().minusWeeks(1),
                Optional.of(next).filter(day -> !day.isAfter(LocalDate.now(Clock.system(Formats.ZONE)))));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
