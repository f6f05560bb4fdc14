import module java.base;

/** Shows what is added to a log. */
final class Tail {

    private final Path log;
    private long shown;

    Tail(Path log) {
        this.log = log;
    }

    /** Prints and returns what came since the last time; a log that was rotated begins anew. */
    String showNew() {
        try (var channel = Files.newByteChannel(log)) {
            shown = channel.size() < shown ? 0 : shown;
            channel.position(shown);
            var bytes = Channels.newInputStream(channel).readAllBytes();
            shown += bytes.length;
            System.out.write(bytes);
            System.out.flush();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException notThereYet) {
            return "";
        }
    }
}
