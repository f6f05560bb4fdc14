import module java.base;

/** How many messages the services have yet to read; asks a helper that stays open between the questions. */
final class Lag implements AutoCloseable {

    private final Process helper;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    Lag(Broker broker) throws IOException {
        helper = broker.tool("lag");
        answers = helper.inputReader();
        questions = helper.outputWriter();
    }

    /** @throws Trouble when Kafka doesn't answer */
    long now() {
        try {
            questions.write("?\n");
            questions.flush();
            return Long.parseLong(answers.readLine());
        } catch (IOException | NumberFormatException silent) {
            throw new Trouble("Kafka does not answer: ./motcua status shows whether it runs.", silent);
        }
    }

    @Override
    public void close() {
        helper.destroy();
    }
}
