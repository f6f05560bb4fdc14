import module java.base;

/** A part that starts faster once the JVM has noted what a start needs. */
sealed interface Learner extends Part permits Identity, JavaService {

    /** Whether the JVM can remember its classes: only those that its own loader finds on the class path. */
    boolean canLearn();

    /** Starts as always, and writes down at its end what the start needed. */
    Launch learn(Path into) throws IOException;

    /** The folder whose jars the notes belong to. */
    Path jars();

    /** The JVM's options, which the notes belong to as well. */
    List<String> options();
}
