import module java.base;

/** Runs the Maven wrapper of the checkout, its words in a log. */
final class Maven {

    /** A layout whose classes the JVM's own loader finds, so that it can remember them; see {@link Head}. */
    static final String FOR_HEAD_START = "-Dquarkus.package.jar.type=aot-jar";

    private final Home home;

    Maven(Home home) {
        this.home = home;
    }

    /** @throws Trouble with the given sentence and where to read more, when Maven fails */
    void run(String log, String meaning, String... arguments) {
        var command = new ArrayList<>(List.of("./mvnw", "-q", "-B", "-ntp"));
        command.addAll(List.of(arguments));
        try {
            var maven = process(command).redirectErrorStream(true).redirectOutput(home.log(log).toFile()).start();
            if (maven.waitFor() != 0) {
                throw new Trouble("%s:%n%s%n  All of it is in %s; mend it and run the command again.".formatted(meaning, tail(log), home.log(log)));
            }
        } catch (IOException notStarted) {
            throw new Trouble("The Maven wrapper ./mvnw cannot be run (%s): check that it is executable.".formatted(notStarted.getMessage()), notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("The build was interrupted.", interrupted);
        }
    }

    /** Runs Maven with its output on the terminal; returns its exit code. */
    int show(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp"));
        command.addAll(List.of(arguments));
        return process(command).inheritIO().start().waitFor();
    }

    private ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).directory(home.repository().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private String tail(String log) throws IOException {
        var lines = Files.readAllLines(home.log(log));
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR]") && !line.contains("[Help") && !line.equals("[ERROR] "))
                .limit(8).map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
