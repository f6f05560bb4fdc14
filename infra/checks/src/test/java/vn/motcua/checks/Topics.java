package vn.motcua.checks;

import java.util.SortedMap;
import java.util.TreeMap;

/** The topics as {@code infra/kafka/topics.properties} wants them. */
final class Topics {

    private Topics() {}

    /** Number of partitions and settings by the topic's name. */
    static SortedMap<String, String> wanted() {
        var table = Properties.read(Repository.ROOT.resolve("infra/kafka/topics.properties"));
        var partitions = table.remove("partitions");
        var deadPartitions = table.remove("dead-partitions");
        var wanted = new TreeMap<String, String>();
        table.forEach((name, setting) -> {
            wanted.put(name, partitions + " " + setting);
            wanted.put(name + ".dead", deadPartitions + " retention.ms=-1");
        });
        return wanted;
    }
}
