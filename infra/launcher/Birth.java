import module java.base;

/** Tells a process from a later one with the same number: a pid alone is reused, a pid with its hour of birth is not. */
final class Birth {

    private Birth() {}

    /** Empty when no such process runs; a zombie counts as gone. */
    static Optional<String> of(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(Path.of("/proc/self/stat")) ? fromProc(stat) : fromHandle(pid);
    }

    static boolean isAlive(long pid, String birth) {
        return of(pid).filter(birth::equals).isPresent();
    }

    /** Clock ticks since boot, exact, together with the boot they count from. */
    private static Optional<String> fromProc(Path stat) {
        try {
            // The command's name stands in parentheses and may hold spaces; the fields count from its end.
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(fields[19] + "@" + boot);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromHandle(long pid) {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant()).map(Instant::toString);
    }
}
