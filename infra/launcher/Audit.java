import module java.base;

/** {@code ./motcua audit}: takes the audit log out of the portal, and checks what was taken out - here or anywhere else. */
record Audit(Home home) {

    private static final int PAGE = 1_000;

    /** A token lasts some minutes, a long log takes longer. */
    private static final int PAGES_A_TOKEN = 50;

    /** Name, size, root; a blank line; signatures. */
    private static final Pattern NOTE = Pattern.compile("[^\n]+\n(\\d+)\n[^\n]+\n\n(?:— [^\n]+\n)+");

    int run(List<String> words) throws IOException, InterruptedException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "export" -> export(folder(words));
            case "verify" -> verify(words.subList(1, words.size()));
            default -> throw new Trouble("What to do with the audit log? ./motcua audit export DIR or ./motcua audit verify DIR.");
        };
    }

    private static Path folder(List<String> words) {
        if (words.size() != 2) {
            throw new Trouble("Where to? Name one folder: ./motcua audit export DIR.");
        }
        return Path.of(words.getLast());
    }

    private int export(Path folder) throws IOException {
        if (Files.exists(folder.resolve("entries.jsonl"))) {
            throw new Trouble("%s holds an export already: choose another folder, and keep both.".formatted(folder));
        }
        Files.createDirectories(folder);
        var newest = NOTE.matcher(text("/checkpoint"));
        if (!newest.find()) {
            throw new Trouble("Nothing has been signed yet: the log is empty.");
        }
        var size = Long.parseLong(newest.group(1));
        Files.writeString(folder.resolve("key.txt"), text("/key"));
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("\n", checkpoints(size)));
        // Under its own name only when it is whole: an export that broke off is none.
        var part = folder.resolve("entries.part");
        writeEntries(part, size);
        Files.move(part, folder.resolve("entries.jsonl"));
        Console.say("%d entries are in %s: ./motcua audit verify %s checks them.".formatted(size, folder, folder));
        return 0;
    }

    private List<String> checkpoints(long size) throws IOException {
        var all = new ArrayList<String>();
        for (var last = 0L; last < size;) {
            var notes = NOTE.matcher(text("/checkpoints?limit=%d&after=%d".formatted(PAGE, last)));
            while (last < size && notes.find()) {
                all.add(notes.group());
                last = Long.parseLong(notes.group(1));
            }
        }
        return all;
    }

    private void writeEntries(Path file, long size) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            var token = "";
            for (var from = 0L; from < size; from += PAGE) {
                if (from % (PAGE * PAGES_A_TOKEN) == 0) {
                    token = token();
                }
                var limit = Math.min(PAGE, size - from);
                out.write(text("/entries?from=%d&limit=%d".formatted(from, limit), Map.of("Authorization", "Bearer " + token)));
            }
        }
    }

    /** The portal's own account may read the entries; they hold no personal data. */
    private String token() throws IOException {
        return Identity.token(new Secrets(home), "svc-privacy");
    }

    private static String text(String path) throws IOException {
        return text(path, Map.of());
    }

    private static String text(String path, Map<String, String> headers) throws IOException {
        try {
            var answer = Http.send("GET", "http://127.0.0.1:%d/api/privacy/v1/audit%s".formatted(Port.PRIVACY.number(), path), headers, "");
            if (answer.status() == 200) {
                return answer.body();
            }
            throw new Trouble("The audit log does not answer %s (%d): ./motcua logs privacy says why.".formatted(path, answer.status()));
        } catch (ConnectException closed) {
            throw new Trouble("The service privacy does not run: start the portal with ./motcua up.", closed);
        }
    }

    /** The verifier is a program of its own, so that it can be read, carried away and run by those who don't trust us. */
    private int verify(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JavaService.JAVA, "-Dstdout.encoding=UTF-8", home.repository().resolve("infra/launcher/tools/AuditVerifier.java").toString()));
        command.addAll(words);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
