package vn.motcua.tracking.live;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.tracking.timeline.Telling;
import vn.motcua.tracking.timeline.Timeline;

/** Tells an open page of each new entry, by its number; the page then reads the timeline again. */
@Path("/api/tracking/v1/dossiers")
@RolesAllowed(Roles.CITIZEN)
class LiveResource {

    /** Keeps proxies from closing a quiet connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** The browser comes again with a fresh token. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Broadcast broadcast;
    private final Telling telling;
    private final Caller caller;

    LiveResource(Broadcast broadcast, Telling telling, Caller caller) {
        this.broadcast = broadcast;
        this.telling = telling;
        this.caller = caller;
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> events(@RestPath UUID id, @Context Sse sse) {
        if (telling.ownerOf(id).filter(caller::is).isEmpty()) {
            throw ProblemException.notFound("There is no dossier " + id + ".");
        }
        var entries = UnicastProcessor.<OutboundSseEvent> create();
        var listening = broadcast.listen(id, entry -> entries.onNext(event(sse, entry)));
        // Read after listening began, so that nothing is missed in between.
        var newest = telling.of(id).map(Timeline::seq).orElse(0L);
        return Multi.createBy().merging()
                .streams(Multi.createFrom().item(event(sse, newest)), entries, heartbeats(sse))
                .select().first(LONGEST)
                .onTermination().invoke(listening);
    }

    private static Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop()
                .map(_ -> sse.newEventBuilder().comment("").build());
    }

    private static OutboundSseEvent event(Sse sse, long entry) {
        return sse.newEventBuilder().name("seq").id(entry + "").data(entry + "").build();
    }
}
