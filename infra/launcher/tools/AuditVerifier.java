import module java.base;

/**
 * Checks an export of the audit log: every entry against its leaf, all leaves against every checkpoint, every checkpoint
 * against the public key. It needs a JDK 25 and nothing of the portal, neither its code nor its word:
 *
 * <pre>java AuditVerifier.java DIR [--key FILE] [--kept FILE]</pre>
 *
 * {@code --key}: the public key from elsewhere, not from the export itself. {@code --kept}: checkpoints somebody kept from
 * before; the log must still agree with them. docs/operations/audit.md describes the forms.
 */
void main(String... words) throws Exception {
    if (words.length == 0 || words[0].startsWith("-")) {
        IO.println("java AuditVerifier.java DIR [--key FILE] [--kept FILE]");
        System.exit(2);
    }
    var folder = Path.of(words[0]);
    var findings = new ArrayList<String>();
    try {
        var key = Key.read(Files.readString(option(words, "--key").orElse(folder.resolve("key.txt"))).strip());
        var checkpoints = checkpoints(folder.resolve("checkpoints.txt"), key, findings);
        if (option(words, "--kept").isPresent()) {
            checkpoints.addAll(checkpoints(option(words, "--kept").get(), key, findings));
        }
        var entries = check(folder.resolve("entries.jsonl"), checkpoints, findings);
        if (findings.isEmpty()) {
            IO.println("✓ %d entries are as they were signed: %d checkpoints of %s, key %s.".formatted(entries, Set.copyOf(checkpoints).size(), key.name(), key.id()));
        }
    } catch (IOException | IllegalArgumentException unreadable) {
        findings.add("The export cannot be read: " + unreadable.getMessage());
    }
    findings.forEach(finding -> IO.println("✗ " + finding));
    System.exit(findings.isEmpty() ? 0 : 1);
}

Optional<Path> option(String[] words, String name) {
    var place = List.of(words).indexOf(name);
    return place < 0 || place + 1 >= words.length ? Optional.empty() : Optional.of(Path.of(words[place + 1]));
}

/** The log's public key, in the form of C2SP's signed notes: name, key's id, algorithm and key in Base64. */
record Key(String name, String id, PublicKey key) {

    static Key read(String line) throws GeneralSecurityException {
        var parts = line.split("\\+", 3);
        var bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (bytes.length != 33 || bytes[0] != 1) {
            throw new IllegalArgumentException("the key is not an Ed25519 key as signed notes write it");
        }
        // Java wants the key in the wrapping of X.509, which is the same twelve bytes for every Ed25519 key.
        var wrapped = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(bytes, 1, 33));
        return new Key(parts[0], parts[1], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(wrapped)));
    }

    boolean hasSigned(String text, String line) {
        try {
            var signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            var verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return line.startsWith("— " + name + " ") && signature.length == 68 && HexFormat.of().formatHex(signature, 0, 4).equals(id)
                    && verifier.verify(Arrays.copyOfRange(signature, 4, 68));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}

/** What was promised: the first {@code size} entries have this root. */
record Checkpoint(long size, String root) {}

List<Checkpoint> checkpoints(Path file, Key key, List<String> findings) throws IOException {
    var checkpoints = new ArrayList<Checkpoint>();
    var note = Pattern.compile("([^\n]+)\n(\\d{1,18})\n([^\n]+)\n\n((?:— [^\n]+\n)+)\n?");
    var notes = note.matcher(Files.readString(file));
    while (notes.lookingAt()) {
        var text = notes.group().substring(0, notes.group().indexOf("\n\n") + 1);
        if (notes.group(1).equals(key.name()) && notes.group(4).lines().anyMatch(line -> key.hasSigned(text, line))) {
            checkpoints.add(new Checkpoint(Long.parseLong(notes.group(2)), notes.group(3)));
        } else {
            findings.add("The checkpoint over %s entries in %s is not signed with this key.".formatted(notes.group(2), file));
        }
        notes.region(notes.end(), notes.regionEnd());
    }
    if (notes.regionStart() < notes.regionEnd()) {
        findings.add("After %d checkpoints, %s has something that is none.".formatted(checkpoints.size(), file));
    }
    return checkpoints;
}

/** Reckons the tree again, entry by entry; returns how many there are. */
long check(Path file, List<Checkpoint> checkpoints, List<String> findings) throws Exception {
    var promised = new TreeMap<Long, Set<String>>();
    checkpoints.forEach(checkpoint -> promised.computeIfAbsent(checkpoint.size(), _ -> new TreeSet<>()).add(checkpoint.root()));
    var tree = new Tree();
    var good = 0L;
    try (var lines = Files.newBufferedReader(file)) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var entry = Entry.read(line, tree.size);
            var index = Long.parseLong(entry.get("index"));
            if (index != tree.size) {
                findings.add(index > tree.size ? "Entry %d is missing: after it comes %d.".formatted(tree.size, index)
                        : "Entry %d was inserted or stands in the wrong place, where %d belongs.".formatted(index, tree.size));
                return tree.size;
            }
            var leaf = HexFormat.of().parseHex(entry.get("leaf"));
            if (!Arrays.equals(leaf, Entry.leaf(entry))) {
                findings.add("Entry %d was changed: its content is not what its leaf was made from.".formatted(index));
            }
            tree.add(leaf);
            var roots = promised.get(tree.size);
            if (roots == null) {
                continue;
            }
            if (!roots.equals(Set.of(Base64.getEncoder().encodeToString(tree.root())))) {
                findings.add("Among the entries from %d to %d at least one was changed, removed or inserted: the checkpoint over %d has another root."
                        .formatted(good, index, tree.size));
                return tree.size;
            }
            good = tree.size;
        }
    }
    var last = promised.isEmpty() ? 0 : promised.lastKey();
    if (last > tree.size) {
        findings.add("The entries from %d to %d are missing: a checkpoint has them.".formatted(tree.size, last - 1));
    } else if (good < tree.size) {
        findings.add("The entries from %d to %d were added: no checkpoint has them.".formatted(good, tree.size - 1));
    }
    return tree.size;
}

/** A line of the export: one flat JSON object with exactly these names; no part needs escaping, and a line break would fake a part. */
class Entry {

    private static final List<String> HASHED = List.of("event", "source", "type", "subject", "time", "cause", "actor", "role", "content");
    private static final Pattern FIELD = Pattern.compile("[{,]\"([a-z]{1,20})\":(?:\"([^\"\\\\\\p{Cntrl}]{1,200})\"|(\\d{1,18}))");

    static Map<String, String> read(String line, long number) {
        var values = new HashMap<String, String>();
        var fields = FIELD.matcher(line);
        while (fields.lookingAt()) {
            if (values.put(fields.group(1), fields.group(2) != null ? fields.group(2) : fields.group(3)) != null) {
                throw new IllegalArgumentException("entry %d says %s twice".formatted(number, fields.group(1)));
            }
            fields.region(fields.end(), line.length());
        }
        if (!line.substring(fields.regionStart()).equals("}") || values.size() != HASHED.size() + 2 || !values.keySet().containsAll(HASHED)
                || !values.containsKey("index") || !values.containsKey("leaf")) {
            throw new IllegalArgumentException("the line of entry %d is not an entry".formatted(number));
        }
        return values;
    }

    /** SHA-256 of a zero byte and the canonical text. */
    static byte[] leaf(Map<String, String> entry) throws NoSuchAlgorithmException {
        var text = new StringBuilder("motcua.vn/audit-entry/v1\n");
        HASHED.forEach(name -> text.append(entry.get(name)).append('\n'));
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) 0);
        return sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

/** The tree of RFC 9162, of which only the roots of complete subtrees on the right edge are kept. */
class Tree {

    private final Deque<byte[]> edge = new ArrayDeque<>();
    long size;

    void add(byte[] leaf) throws NoSuchAlgorithmException {
        var hash = leaf;
        for (var rest = size; rest % 2 == 1; rest /= 2) {
            hash = joined(edge.pop(), hash);
        }
        edge.push(hash);
        size++;
    }

    byte[] root() throws NoSuchAlgorithmException {
        byte[] root = null;
        for (var left : edge) {
            root = root == null ? left : joined(left, root);
        }
        return root;
    }

    private static byte[] joined(byte[] left, byte[] right) throws NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
