package vn.motcua.simulators.neighbour;

import java.time.Instant;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;

/**
 * A request as the neighbour saw it; secrets in headers are not kept.
 *
 * @param status what it answered, 0 for hanging up
 */
record Seen(Instant at, String method, String path, String query, String body, int status) {

    private static final int LONGEST_BODY = 4_000;

    static Seen of(Instant at, Request request, Reply reply) {
        var body = request.body();
        return new Seen(
                at,
                request.method(),
                request.path(),
                request.rawQuery(),
                body.substring(0, Math.min(body.length(), LONGEST_BODY)),
                reply.status());
    }
}
