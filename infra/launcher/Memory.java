import module java.base;

/** Resident memory in bytes, of one process or with its children; shared pages are divided among those who share them, where the system says so. */
final class Memory {

    private Memory() {}

    static long ofTree(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants()).mapToLong(each -> ofOne(each.pid())).sum())
                .orElse(0L);
    }

    static long ofOne(long pid) {
        var proc = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(Path.of("/proc/self"))) {
            return fromPs(pid);
        }
        return kilobytes(proc.resolve("smaps_rollup"), "Pss:").or(() -> kilobytes(proc.resolve("status"), "VmRSS:")).orElse(0L);
    }

    private static Optional<Long> kilobytes(Path file, String key) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key)).map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst();
        } catch (IOException | UncheckedIOException notAllowed) {
            return Optional.empty();
        }
    }

    private static long fromPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text) << 10;
        } catch (IOException noPs) {
            return 0;
        }
    }
}
