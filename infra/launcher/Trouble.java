/** A reason to stop that the reader can act on: one sentence that says what to do, printed without a stack trace. */
final class Trouble extends RuntimeException {

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
