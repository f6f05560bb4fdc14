package vn.motcua.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/** Keys that protect nothing: master keysets, a person key and the audit log's key for tests. */
public final class TestKeys {

    private static final byte[] AES_KEY = "motcua-test-key-motcua-test-key!".getBytes(UTF_8);
    private static final byte[] OLDER_AES_KEY = "motcua-test-key-of-days-gone-by!".getBytes(UTF_8);

    static Map<String, String> settings() {
        return Map.of(
                "motcua.keys.master", keyset(2, key(2, AES_KEY) + "," + key(1, OLDER_AES_KEY)),
                "motcua.keys.audit", Base64.getEncoder().encodeToString(AES_KEY),
                "motcua.keys.person", Base64.getEncoder().encodeToString(AES_KEY));
    }

    /** The master keyset as it was before the newest key came: number 1 alone. */
    public static String olderKeyset() {
        return keyset(1, key(1, OLDER_AES_KEY));
    }

    /** A Tink keyset as JSON, in Base64. */
    private static String keyset(int primary, String keys) {
        return Base64.getEncoder()
                .encodeToString("{\"primaryKeyId\":%d,\"key\":[%s]}".formatted(primary, keys).getBytes(UTF_8));
    }

    /** An AES256-GCM key: a protobuf message whose third field is the key. */
    private static String key(int id, byte[] key) {
        var proto = new byte[2 + key.length];
        proto[0] = 0x1A;
        proto[1] = (byte) key.length;
        System.arraycopy(key, 0, proto, 2, key.length);
        return """
                {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",
                "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}"""
                .formatted(Base64.getEncoder().encodeToString(proto), id);
    }

    private TestKeys() {}
}
