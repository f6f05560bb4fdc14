import module java.base;

/** Fills the running demo's catalogue with made-up procedures, to measure with as many as a nation has. */
final class Seed {

    private static final int MOST = 999_999;
    private static final String USAGE = "How many? For example ./motcua seed --procedures 6800, at most %d.".formatted(MOST);

    private final Home home;

    Seed(Home home) {
        this.home = home;
    }

    /** Where the catalogue reads at its start how many there shall be. */
    static Path file(Home home) {
        return home.data().resolve("samples");
    }

    int run(List<String> words) throws IOException {
        if (!Profile.isDemo()) {
            throw new Trouble("Samples are for the demo only, and MOTCUA_PROFILE is \"%s\".".formatted(Profile.name()));
        }
        int number = number(words);
        Files.writeString(file(home), number + "\n");
        new Control(home).restart("catalogue", false);
        Console.say("The catalogue publishes %d samples; each is named \"[Dữ liệu mẫu]\", their codes begin with 9.", number);
        var last = "http://127.0.0.1:%d/api/catalogue/v1/procedures/9.%06d".formatted(Port.CATALOGUE.number(), number);
        // A hundred take a second or two on a small machine.
        if (!Patience.until(Duration.ofMinutes(2).plusMillis(50L * number), Duration.ofMillis(500), () -> Http.isOk(last))) {
            throw new Trouble("Not all %d samples were published: the reason is in %s.".formatted(number, home.log("catalogue")));
        }
        Console.say("All of them are published. ./motcua reset takes them away, with everything else.");
        return 0;
    }

    private static int number(List<String> words) {
        int option = words.indexOf("--procedures");
        try {
            int number = Integer.parseInt(words.get(option + 1));
            if (option >= 0 && number > 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException noNumber) {
            // Said below, as for a number out of range.
        }
        throw new Trouble(USAGE);
    }
}
