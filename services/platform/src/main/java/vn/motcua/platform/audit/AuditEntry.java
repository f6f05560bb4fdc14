package vn.motcua.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the audit log keeps of a fact: everything but its content, of which it keeps the hash. It holds no personal data.
 *
 * @param event   the fact's id
 * @param source  the service that said it, for example {@code /services/workflow}
 * @param type    for example {@code dossier.accepted}
 * @param subject what it is about; the key of the fact
 * @param time    of the change, ISO 8601 to the microsecond, as on the wire
 * @param cause   the id that joins all that one request brought about
 * @param content SHA-256 of the fact as it stands on the topic, in hexadecimal
 */
public record AuditEntry(String event, String source, String type, String subject, String time, String cause,
        Actor actor, String content) {

    /** Names of the CloudEvents extension attributes that carry what a fact itself does not say. */
    public static final String ACTOR = "ce_actor";
    public static final String ROLE = "ce_actorrole";
    public static final String LEAF = "ce_auditleaf";

    /** What the canonical text of an entry begins with; another form will get another number. */
    private static final String FORM = "motcua.vn/audit-entry/v1";
    /** Leaf and inner node of the tree can't be taken for each other (RFC 9162, section 2.1.1). */
    private static final byte LEAF_PREFIX = 0;
    /** Each part stands on a line of its own, and is written in JSON without any escaping. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\"\\\\]{1,200}");

    /** @throws IllegalArgumentException when a part is empty, longer than 200 characters, or has a line break, quotation mark or backslash */
    public AuditEntry {
        for (var part : List.of(event, source, type, subject, time, cause, actor.id(), actor.role(), content)) {
            if (!PLAIN.matcher(part).matches()) {
                throw new IllegalArgumentException("An entry's part is empty, too long or not plain");
            }
        }
    }

    /** The canonical text, which the leaf is the hash of; docs/operations/audit.md describes it for others. */
    public String text() {
        return String.join("\n", FORM, event, source, type, subject, time, cause, actor.id(), actor.role(), content) + "\n";
    }

    /** The leaf hash of RFC 9162: SHA-256 of a zero byte and the canonical text. */
    public byte[] leaf() {
        var sha = sha256();
        sha.update(LEAF_PREFIX);
        return sha.digest(text().getBytes(UTF_8));
    }

    /** The hash of a fact's content, as {@link #content} has it. */
    public static String hashed(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
