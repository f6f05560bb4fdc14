import module java.base;

/** Passwords and keys of this portal, made when first asked for and kept in {@code secrets.properties} (mode 0600). */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern KEY = Pattern.compile("\\{\"keyData\":.*?\"outputPrefixType\":\"TINK\"}");
    private static final Pattern KEY_ID = Pattern.compile("\"keyId\":(\\d+)");
    private static final Pattern PRIMARY = Pattern.compile("\"primaryKeyId\":(\\d+)");

    private final Path file;
    private final Properties known = new Properties();

    Secrets(Home home) {
        file = home.data().resolve("secrets.properties");
        read();
    }

    private void read() {
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException unreadable) {
                throw new Trouble("The secrets in %s cannot be read: run as the user who started the portal first.".formatted(file), unreadable);
            }
        }
    }

    /** 32 random bytes as URL-safe text: a password or a shared secret. */
    String password(String name) {
        return of(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    /** 32 random bytes in Base64: a key for HMAC-SHA256. */
    String key(String name) {
        return of(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** The key pair of one of the realm's clients, such as {@code gateway} or {@code svc-tracking}. */
    ClientKey clientKey(String client) {
        return ClientKey.of(of("client-key." + client, () -> ClientKey.make().kept()));
    }

    /** A Tink keyset with one AES256-GCM key, as JSON in Base64. */
    String keyset(String name) {
        return of(name, () -> {
            var key = newKey();
            return Base64.getEncoder().encodeToString(keyset(List.of(key), key).getBytes(StandardCharsets.UTF_8));
        });
    }

    /**
     * Puts a new key before the one that is there, which goes on wrapping: of several instances each must be able to open what
     * the new key will have wrapped, before the first one wraps with it. False when the new one wraps already.
     */
    boolean announce(String name) {
        var keys = keysOf(keyset(name));
        if (keys.size() == 1) {
            replace(name, List.of(newKey(), keys.getFirst()), keys.getFirst());
            return true;
        }
        return !wrapping(name).equals(number(keys.getFirst()));
    }

    /** Has the newest key wrap from now on, a new one when there is only one; false when it does already. */
    boolean renew(String name) {
        var keys = keysOf(keyset(name));
        if (keys.size() == 1) {
            keys = List.of(newKey(), keys.getFirst());
        } else if (wrapping(name).equals(number(keys.getFirst()))) {
            return false;
        }
        replace(name, keys, keys.getFirst());
        return true;
    }

    /** The newest key's number. */
    String newest(String name) {
        return number(keysOf(keyset(name)).getFirst());
    }

    /** Leaves the newest key alone in its keyset. */
    void retire(String name) {
        var newest = keysOf(keyset(name)).getFirst();
        replace(name, List.of(newest), newest);
    }

    private synchronized void replace(String name, List<String> keys, String wrapping) {
        known.setProperty(name, Base64.getEncoder().encodeToString(keyset(keys, wrapping).getBytes(StandardCharsets.UTF_8)));
        save();
    }

    private String wrapping(String name) {
        return found(PRIMARY, json(keyset(name)));
    }

    /** Each secret's hash by its name: tells whether two files hold the same keys, and nothing about them, random as they are. */
    static SortedMap<String, String> fingerprints(Path file) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            secrets.load(in);
        }
        var fingerprints = new TreeMap<String, String>();
        secrets.stringPropertyNames().forEach(name -> fingerprints.put("secret." + name, Fingerprint.of(secrets.getProperty(name))));
        return fingerprints;
    }

    private synchronized String of(String name, Supplier<String> maker) {
        var secret = known.getProperty(name);
        if (secret == null) {
            // Somebody else may have changed the file since: what they wrote must not be lost.
            read();
            secret = maker.get();
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        try {
            var fresh = file.resolveSibling("secrets.properties.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(fresh)) {
                known.store(out, "Made by ./motcua up. Without this file the data beside it cannot be read.");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new Trouble("The secrets cannot be written to %s: make the folder writable or free some disk.".formatted(file), notWritten);
        }
    }

    /** The newest key first; one wraps, all open. */
    private static String keyset(List<String> keys, String wrapping) {
        return "{\"primaryKeyId\":%s,\"key\":[%s]}".formatted(number(wrapping), String.join(",", keys));
    }

    private static String number(String key) {
        return found(KEY_ID, key);
    }

    private static String found(Pattern number, String json) {
        var found = number.matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("A key without a number");
        }
        return found.group(1);
    }

    private static List<String> keysOf(String keyset) {
        return KEY.matcher(json(keyset)).results().map(MatchResult::group).toList();
    }

    private static String json(String keyset) {
        return new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
    }

    /** A key of Tink's cleartext keyset: its value is a protobuf message, field 3 (key_value) of 32 bytes. */
    private static String newKey() {
        var message = new ByteArrayOutputStream();
        message.write(0x1a);
        message.write(32);
        message.writeBytes(bytes(32));
        return """
                {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}"""
                .formatted(Base64.getEncoder().encodeToString(message.toByteArray()), RANDOM.nextInt(1, Integer.MAX_VALUE));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
