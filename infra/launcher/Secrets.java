import module java.base;

/** Passwords and keys of this portal, made when first asked for and kept in {@code secrets.properties} (mode 0600). */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    Secrets(Home home) {
        file = home.data().resolve("secrets.properties");
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

    /** A Tink keyset with one AES256-GCM key, as JSON in Base64. */
    String keyset(String name) {
        return of(name, () -> Base64.getEncoder().encodeToString(keyset().getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized String of(String name, Supplier<String> maker) {
        var secret = known.getProperty(name);
        if (secret == null) {
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

    /** Tink's cleartext keyset: the key's value is a protobuf message, field 3 (key_value) of 32 bytes. */
    private static String keyset() {
        var message = new ByteArrayOutputStream();
        message.write(0x1a);
        message.write(32);
        message.writeBytes(bytes(32));
        var id = RANDOM.nextInt(1, Integer.MAX_VALUE);
        return """
                {"primaryKeyId":%1$d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "value":"%2$s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}"""
                .formatted(id, Base64.getEncoder().encodeToString(message.toByteArray()));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
