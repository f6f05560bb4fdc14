package vn.motcua.catalogue.sought;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Lets each thing happen once a day. What happened is remembered as numbers whose salt is thrown away at midnight. */
final class OncePerDay {

    private static final int MOST = 200_000;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Set<Long> seen = new HashSet<>();
    private byte[] salt = new byte[0];
    private LocalDate day = LocalDate.MIN;

    /** False also when the day has no room left. */
    synchronized boolean isFirst(LocalDate today, String what) {
        if (!today.equals(day)) {
            day = today;
            seen.clear();
            salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
        }
        return seen.size() < MOST && seen.add(number(what));
    }

    private long number(String what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(what.getBytes(UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
