import module java.base;

/** One program of the portal: what it needs first, how it starts, how one sees that it is ready, how it ends. */
sealed interface Part permits Database, Broker, Learner {

    /** Where it listens: one of the portal's ports, or where one of its instances does. */
    record Place(Port port, int number) {

        static List<Place> of(Port... ports) {
            return Stream.of(ports).map(port -> new Place(port, port.number())).toList();
        }

        void requireFree() {
            port.requireFree(number);
        }
    }

    /** What the operating system is asked to run. */
    record Launch(List<String> command, Map<String, String> environment) {}

    String name();

    /** What it is, for the line that says it is ready. */
    String title();

    /** Parts that must be ready before this one starts. */
    List<String> needs();

    List<Place> ports();

    /** Makes what must lie on disk before a start; doing it again changes nothing. */
    void prepare() throws Exception;

    Launch launch() throws Exception;

    /** One look at whether it answers; quick, never waits. */
    boolean isReady();

    /** Makes what others expect to find in the running part; doing it again changes nothing. */
    default void settle() throws Exception {}

    /** How long a start may take before it is called failed. */
    default Duration patience() {
        return Duration.ofSeconds(120);
    }

    /** The signal that makes it finish in order. */
    default String farewell() {
        return "TERM";
    }

    /** Whether the portal is of no use without it. */
    default boolean isVital() {
        return true;
    }
}
