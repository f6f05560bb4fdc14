import module java.base;

/**
 * How much of the portal runs: so many instances of every service, so many brokers. It lies in the data directory, so that
 * every command knows it.
 */
record Size(int replicas, int brokers) {

    private static final int MOST = 3;

    static Size of(Home home) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file(home))) {
            properties.load(in);
        } catch (IOException notKept) {
            return new Size(1, 1);
        }
        return new Size(Integer.parseInt(properties.getProperty("replicas", "1")), Integer.parseInt(properties.getProperty("brokers", "1")));
    }

    /** As asked for on the command line; data that lie on so many brokers stay there. */
    static Size wished(Home home, List<String> words) {
        var before = of(home).brokers;
        var wished = new Size(option(words, "--replicas").orElse(1), option(words, "--brokers").orElse(before));
        if (wished.brokers != before && Files.exists(home.data().resolve("broker"))) {
            throw new Trouble("The messages in %s lie on %d of Kafka's brokers: leave out --brokers, or begin with empty data (./motcua reset)."
                    .formatted(home.data(), before));
        }
        return wished;
    }

    void keep(Home home) {
        Artifacts.write(file(home), "replicas=%d%nbrokers=%d%n".formatted(replicas, brokers));
    }

    private static Path file(Home home) {
        return home.data().resolve("size.properties");
    }

    private static Optional<Integer> option(List<String> words, String name) {
        var at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(words).filter(all -> at + 1 < all.size()).map(all -> all.get(at + 1)).filter(number -> number.matches("[1-" + MOST + "]"))
                .map(Integer::valueOf).or(() -> {
                    throw new Trouble("%s takes a number from 1 to %d.".formatted(name, MOST));
                });
    }
}
