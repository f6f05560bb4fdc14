package vn.motcua.attacks.rights;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Victim;
import vn.motcua.attacks.Who;
import vn.motcua.attacks.api.Operations;

/**
 * Asks for every operation as everybody. Who lacks the role hears 401 or 403; who has it, but isn't concerned, hears
 * the same as for something that doesn't exist. Writes are sent only by those who must be refused.
 */
public final class Rights implements Attack {

    private static final Set<String> VICTIMS = Set.of("draft", "file", "dossier", "code", "bill", "attempt", "petition");
    private static final Set<String> NOTHINGS = Set.of("nothing", "9.999999");

    @Override
    public void play(Ground ground, Tally tally) {
        var operations = Operations.in(ground.repository().resolve("docs/api"));
        var table = RightsTable.read().stream().filter(right -> !right.isElsewhere()).toList();
        table.stream().flatMap(right -> right.things().values().stream()).distinct().filter(VICTIMS::contains)
                .forEach(ground.victim()::thing);
        ground.signInEverybody();
        ground.atOnce(Arrays.asList(Who.values()), who -> table.forEach(
                right -> new Try(ground, right, operations.get(right.operation()), who).play(tally)));
    }

    private record Try(Ground ground, Right right, Operations.Operation operation, Who who) {

        void play(Tally tally) {
            var attempt = who + " " + right.operation();
            if (!right.admits(who)) {
                // Who may not call it at all learns that first, whatever else is wrong with the request.
                var reply = send(false);
                tally.held(attempt, who.isNobody() ? reply.status() == 401 : reply.status() == 403, reply);
            } else if (right.reaches(who)) {
                if (right.isRead()) {
                    var reply = send(false);
                    var found = reply.status() < 400 || right.also().contains(String.valueOf(reply.status()))
                            || hasInvented() && reply.status() == 404;
                    tally.held(attempt, found, reply);
                }
            } else {
                var reply = send(false);
                var nothing = send(true);
                // What is wrong with the request may be said first, as long as it is said of everything.
                tally.held(attempt + " (exists)", isHidden(reply) || reply.status() / 100 == 4 && same(reply, nothing), reply);
                tally.held(attempt + " (like nothing)", same(reply, nothing), reply + " ≠ " + nothing);
            }
        }

        private boolean isHidden(Reply reply) {
            // A search in one's own returns nothing; everything else isn't there.
            return reply.status() == 404 || reply.isGood() && reply.json().isArray() && reply.json().isEmpty()
                    || reply.isGood() && reply.json().path("items").isArray() && reply.json().path("items").isEmpty();
        }

        private boolean same(Reply one, Reply other) {
            return one.status() == other.status() && faceless(one).equals(faceless(other));
        }

        /** Without what the request itself named. */
        private static String faceless(Reply reply) {
            return reply.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("[A-Z]\\d{2}\\.\\d{3}-\\d{6}-\\d{4,6}",
                    "CODE");
        }

        private boolean hasInvented() {
            return right.things().values().stream().anyMatch(NOTHINGS::contains);
        }

        private Reply send(boolean invented) {
            var path = right.path();
            var query = new StringBuilder();
            for (var thing : right.things().entrySet()) {
                var value = value(thing.getValue(), invented);
                if (thing.getKey().startsWith("?")) {
                    query.append(query.isEmpty() ? "?" : "&").append(thing.getKey().substring(1)).append('=').append(value);
                } else {
                    path = path.replace("{" + thing.getKey() + "}", value);
                }
            }
            var door = ground.door(who);
            if (right.isRead() || right.method().equals("DELETE")) {
                return door.send(right.method(), path + query, null, Map.of());
            }
            if (operation.isMultipart()) {
                return door.send(right.method(), path + query, "--x--\r\n".getBytes(StandardCharsets.US_ASCII),
                        Map.of("Content-Type", "multipart/form-data; boundary=x"));
            }
            return door.json(right.method(), path + query, operation.body(), Map.of("If-Match", "\"1\""));
        }

        /** Something of the victim's, something nobody has, or a word that stands for itself. */
        private String value(String thing, boolean invented) {
            if (VICTIMS.contains(thing)) {
                return invented ? Victim.invented(ground.victim().thing(thing)) : ground.victim().thing(thing);
            }
            return thing.equals("nothing") ? UUID.randomUUID().toString() : thing;
        }
    }
}
