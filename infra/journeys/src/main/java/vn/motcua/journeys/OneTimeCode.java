package vn.motcua.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows for the demo officers (RFC 6238, SHA-1, six digits, 30 s). */
public final class OneTimeCode {

    private static final byte[] DEMO_SECRET = "abcdefghijklmnopqrst".getBytes(US_ASCII);

    public static String at(Instant moment) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(DEMO_SECRET, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / 30).array());
            var offset = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OneTimeCode() {}
}
