package vn.motcua.privacy.audit;

import java.util.Base64;
import java.util.List;

/**
 * Shows that an entry is in the log, or that one checkpoint goes on from another (RFC 9162, section 2.1).
 *
 * @param from   the entry's number; or the size of the older checkpoint
 * @param size   of the newer checkpoint, or of the one that the entry is shown in
 * @param hashes in Base64, from below
 */
record Proof(long from, long size, List<String> hashes) {

    static Proof of(long from, long size, List<byte[]> hashes) {
        return new Proof(from, size, hashes.stream().map(Base64.getEncoder()::encodeToString).toList());
    }
}
