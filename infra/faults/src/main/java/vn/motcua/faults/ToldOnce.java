package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Person;

/** No letter comes twice, and whoever asked to be told by mail hears of the result. */
final class ToldOnce implements Checked {

    @Override
    public String promise() {
        return "every due message is handed over once";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var found = new ArrayList<String>();
        var anybody = new Person(evidence.portal().address());
        var issued = issued(evidence.exchanges());
        for (var filed : evidence.filed()) {
            Map<String, List<JsonNode>> letters = new HashMap<>();
            for (var mail : anybody.get("/simulators/mail/messages?subject=" + filed.code()).expect(200).json()) {
                letters.computeIfAbsent(
                        mail.path("to").asText() + " " + mail.path("subject").asText() + " " + mail.path("text").asText(),
                        _ -> new ArrayList<>()).add(mail);
            }
            letters.values().stream().filter(same -> distinct(anybody, same) > 1)
                    .forEach(same -> found
                            .add("“" + same.getFirst().path("subject").asText() + "” came " + same.size() + " times"));
            if (issued.contains(filed.code()) && letters.isEmpty()) {
                found.add("Nobody was told by mail of " + filed.code());
            }
        }
        return found;
    }

    private static Set<String> issued(List<Exchange> exchanges) {
        var issued = new HashSet<String>();
        exchanges.stream().filter(each -> each.path().endsWith("/issue") && each.succeeded())
                .forEach(each -> issued.add(each.path().split("/")[5]));
        return issued;
    }

    /** A mail that a crash made come twice carries the same Message-ID, and mailboxes show it once. */
    private static long distinct(Person anybody, List<JsonNode> same) {
        return same.size() == 1 ? 1
                : same.stream()
                        .map(mail -> messageId(anybody.get("/simulators/mail/messages/" + mail.path("id").asText()).json()))
                        .distinct().count();
    }

    private static String messageId(JsonNode mail) {
        for (var header : mail.path("headers")) {
            if (header.path("name").asText().equalsIgnoreCase("Message-ID")) {
                return header.path("value").asText();
            }
        }
        return mail.path("id").asText();
    }
}
