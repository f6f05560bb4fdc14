package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A newer version of some service is there already and tells facts with a field that the others don't know, while one service
 * after the other is started again. Readers take such facts like any other; only the audit log, which holds each message to what
 * was sealed in its leaf, puts these aside, because we can't seal.
 */
final class Upgrade implements Case {

    private static final String AUDIT = "leaf";

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<>(stage.journeys("criminal-record", 1, Silent.AUDIENCE));
        stage.portal().quiesce();
        var bus = new Bus(stage.portal().broker());
        bus.send(grown(newestOfEachKind(stage)));
        wrong.addAll(new Graceful().play(stage));
        stage.portal().quiesce();
        var refusedBy = new HashMap<String, Integer>();
        new Topics(stage.portal().broker()).each(message -> {
            if (message.topic().endsWith(Bus.DEAD)) {
                refusedBy.merge(message.topic() + ": " + Topics.header(message, "dead-letter-reason"), 1, Integer::sum);
            }
        });
        refusedBy.keySet().stream().filter(reason -> !reason.contains(AUDIT) && !reason.contains("this id is in the log"))
                .forEach(reason -> wrong.add("A fact that has gained a field is refused, " + reason));
        refusedBy.keySet().stream().map(reason -> reason.substring(0, reason.indexOf(Bus.DEAD))).distinct()
                .forEach(topic -> stage.portal().command("dead", "drop", topic));
        return wrong;
    }

    /** Facts that everybody has heard, so that hearing them again has no effect. */
    private static List<ConsumerRecord<String, byte[]>> newestOfEachKind(Stage stage) {
        Map<String, ConsumerRecord<String, byte[]>> newest = new HashMap<>();
        new Topics(stage.portal().broker()).each(message -> {
            var kind = Topics.header(message, "ce_type");
            if (!message.topic().endsWith(Bus.DEAD) && !kind.isEmpty() && message.value() != null) {
                newest.put(message.topic() + " " + kind, message);
            }
        });
        return List.copyOf(newest.values());
    }

    static List<ProducerRecord<String, byte[]>> grown(List<ConsumerRecord<String, byte[]>> facts) {
        var grown = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var fact : facts) {
            try {
                if (Portal.JSON.readTree(fact.value()) instanceof ObjectNode content) {
                    content.put("gainedLater", true).putObject("gainedToo").put("name", "value");
                    grown.add(Bus.planted(new ProducerRecord<>(fact.topic(), fact.partition(), fact.key(),
                            Portal.JSON.writeValueAsBytes(content), fact.headers())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return grown;
    }
}
