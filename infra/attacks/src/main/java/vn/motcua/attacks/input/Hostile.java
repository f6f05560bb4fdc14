package vn.motcua.attacks.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;
import vn.motcua.attacks.api.Operations;
import vn.motcua.attacks.api.Operations.Operation;

/** Puts words that break carelessly made queries into every parameter and every text of every operation: nothing breaks. */
public final class Hostile implements Attack {

    /** Those who may ask, the harmless ones first. */
    private static final List<Who> WILLING = List.of(Who.LEVEL_ONE, Who.RECEPTION_ELSEWHERE, Who.HANDLER_ELSEWHERE,
            Who.LEADER_ELSEWHERE,
            Who.CLERK_ELSEWHERE, Who.CASHIER, Who.EDITOR, Who.PUBLISHER, Who.ADMIN);
    private static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("SQL", "' OR 1=1; select pg_sleep(20)--");
        words.put("HQL", "x' or ''='");
        words.put("search operators", "a & | ! <-> :* ( \\ \" %_");
        words.put("a zero character", "a\u0000b");
        words.put("half a character", "a\ud800b");
        words.put("a large number", "99999999999999999999999999");
        words.put("a negative number", "-1");
        words.put("a template", "${7*7}{7*7}#{7*7}{inject:vertx}{config:property('x')}");
        words.put("an entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        words.put("a date out of time", "+999999999-12-31");
        words.put("5,000 characters", "x".repeat(5000));
        return words;
    }

    @Override
    public void play(Ground ground, Tally tally) {
        ground.signInEverybody();
        var operations = List.copyOf(Operations.in(ground.repository().resolve("docs/api")).values());
        ground.atOnce(operations, operation -> willing(operation).ifPresent(who -> {
            var path = operation.name().substring(operation.name().indexOf(' ') + 1);
            var method = operation.name().substring(0, operation.name().indexOf(' '));
            WORDS.forEach((name, words) -> {
                inQuery(ground, tally, operation, who, path, name, words);
                inPath(ground, tally, who, path, method, name, words);
                if (operation.hasBody()) {
                    var reply = ground.door(who).json(method, nothing(path), operation.body(words),
                            Map.of("If-Match", "\"1\""));
                    whole(tally, name + " in the body of " + operation.name(), reply);
                }
            });
        }));
    }

    private static void inQuery(Ground ground, Tally tally, Operation operation, Who who, String path, String name,
            String words) {
        for (var parameter : operation.queryParameters()) {
            var reply = ground.door(who).get(nothing(path) + "?" + parameter + "=" + encoded(words));
            whole(tally, name + " as " + parameter + " of " + operation.name(), reply);
        }
    }

    private static void inPath(Ground ground, Tally tally, Who who, String path, String method, String name, String words) {
        if (path.contains("{") && method.equals("GET")) {
            var hostile = path.replaceAll("\\{\\w+}",
                    java.util.regex.Matcher.quoteReplacement(encoded(words).replace("+", "%20")));
            whole(tally, name + " in the path " + path, ground.door(who).get(hostile));
        }
    }

    /** Answered or refused, but not broken, and nothing told about the inside. */
    private static void whole(Tally tally, String attempt, Reply reply) {
        var told = Stream.of("SQLException", "org.hibernate", "PSQLException", "root:x:", "at vn.motcua", "<x>49")
                .anyMatch(reply.text()::contains);
        tally.held(attempt, reply.status() < 500 && !told, reply);
    }

    private static Optional<Who> willing(Operation operation) {
        var roles = operation.name().contains("/studio/") ? Set.of("editor") : operation.roles();
        return WILLING.stream().filter(who -> roles.isEmpty() || who.hasOneOf(roles)).findFirst();
    }

    private static String nothing(String path) {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
