package vn.motcua.gateway.route;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.guard.BodyLimit;
import vn.motcua.gateway.guard.PlainPaths;
import vn.motcua.gateway.guard.SameOrigin;
import vn.motcua.gateway.header.Arrival;
import vn.motcua.gateway.limit.Places;
import vn.motcua.gateway.limit.RateLimits;
import vn.motcua.gateway.limit.Rooms;
import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;
import vn.motcua.gateway.session.Cookies;
import vn.motcua.gateway.session.Kind;
import vn.motcua.gateway.session.LocalPath;
import vn.motcua.gateway.session.Sessions;
import vn.motcua.gateway.session.Standing;
import vn.motcua.gateway.session.Standing.Anonymous;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** The way of a request, from its arrival to whoever answers it. */
@Singleton
class FrontDoor {

    private static final int LAST = 20_000;

    private final RoutingTable table;
    private final Sessions sessions;
    private final RateLimits rates;
    private final Rooms rooms;
    private final Forwarding forwarding;
    private final Notices notices;

    FrontDoor(RoutingTable table, Sessions sessions, RateLimits rates, Rooms rooms, Forwarding forwarding, Notices notices) {
        this.table = table;
        this.sessions = sessions;
        this.rates = rates;
        this.rooms = rooms;
        this.forwarding = forwarding;
        this.notices = notices;
    }

    /** The higher number goes first; Quarkus' own authentication stands at 200. */
    void guards(@Observes Filters filters, Arrival arrival, PlainPaths paths, RateLimits rates, Places places,
            SameOrigin origin, BodyLimit body, Cookies cookies) {
        filters.register(arrival, 1000);
        filters.register(paths, 900);
        filters.register(rates, 800);
        filters.register(places, 750);
        filters.register(origin, 700);
        filters.register(body, 650);
        filters.register(cookies, 600);
    }

    void register(@Observes Router router) {
        router.route().order(LAST).handler(this::lead);
    }

    private void lead(RoutingContext rc) {
        var path = rc.normalizedPath();
        var route = table.find(path);
        if (route.isEmpty()) {
            notices.send(rc, Notice.NOT_FOUND);
        } else if (rooms.admits(rc, route.get().name())) {
            lead(rc, route.get());
        }
    }

    private void lead(RoutingContext rc, Route route) {
        if (route.luggage().takesSession()) {
            rc.request().pause();
            sessions.of(rc).onSuccess(standing -> admit(rc, route, standing));
        } else {
            forwarding.forward(rc, route, new Anonymous());
        }
    }

    private void admit(RoutingContext rc, Route route, Standing standing) {
        if (standing instanceof SignedIn(var session) && !rates.admits(rc, session.id())) {
            return;
        }
        if (isOfficersOnly(rc.normalizedPath()) && !isOfficer(standing)) {
            sendAway(rc, standing);
        } else {
            forwarding.forward(rc, route, standing);
        }
    }

    private static boolean isOfficersOnly(String path) {
        return path.equals("/can-bo") || path.startsWith("/can-bo/");
    }

    private static boolean isOfficer(Standing standing) {
        return standing instanceof SignedIn(var session) && Kind.OFFICER.isServedBy(session);
    }

    private void sendAway(RoutingContext rc, Standing standing) {
        switch (standing) {
            case SignedIn(var session) when Kind.OFFICER.needsOtherAccount(session) -> notices.send(rc, Notice.OTHER_ACCOUNT);
            case Unknowable _ -> notices.send(rc, Notice.SIGN_IN_DOWN);
            case SignedIn _,Anonymous _ -> signIn(rc);
        }
    }

    private void signIn(RoutingContext rc) {
        var get = rc.request().method() == HttpMethod.GET;
        var back = LocalPath.of(get ? rc.request().uri() : rc.request().path()).orElse(new LocalPath("/can-bo"));
        rc.request().resume();
        rc.response().setStatusCode(303).putHeader("Location", Kind.OFFICER.entry(back)).putHeader("Cache-Control", "no-store")
                .end();
    }
}
