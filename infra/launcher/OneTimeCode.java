import module java.base;

/** The six digits that an authenticator app would show for the demo officers now (RFC 6238, SHA-1, 30 s). */
final class OneTimeCode {

    private static final byte[] SECRET = "abcdefghijklmnopqrst".getBytes(StandardCharsets.US_ASCII);

    private OneTimeCode() {}

    static String now() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
            var offset = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
