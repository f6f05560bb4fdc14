package vn.motcua.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/** Keys that protect nothing: a master keyset, a person key and the audit log's key for tests. */
final class TestKeys {

    private static final byte[] AES_KEY = "motcua-test-key-motcua-test-key!".getBytes(UTF_8);

    static Map<String, String> settings() {
        return Map.of(
                "motcua.keys.master", Base64.getEncoder().encodeToString(keyset().getBytes(UTF_8)),
                "motcua.keys.audit", Base64.getEncoder().encodeToString(AES_KEY),
                "motcua.keys.person", Base64.getEncoder().encodeToString(AES_KEY));
    }

    /** A Tink keyset with one AES256-GCM key, as JSON. */
    private static String keyset() {
        var proto = new byte[2 + AES_KEY.length];
        proto[0] = 0x1A;
        proto[1] = (byte) AES_KEY.length;
        System.arraycopy(AES_KEY, 0, proto, 2, AES_KEY.length);
        return """
                {"primaryKeyId":1,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",
                "value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":1,"outputPrefixType":"TINK"}]}
                """.formatted(Base64.getEncoder().encodeToString(proto));
    }

    private TestKeys() {}
}
