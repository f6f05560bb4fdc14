package vn.motcua.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class AuditEntryTest {

    /** The same figure stands in the launcher's verifier and docs/operations/audit.md: the form must never change silently. */
    @Test
    void hashesTheCanonicalText() {
        var entry = entry("0190a1b2-0000-7000-8000-000000000001");

        assertThat(entry.text()).isEqualTo("""
                motcua.vn/audit-entry/v1
                0190a1b2-0000-7000-8000-000000000001
                /services/workflow
                dossier.accepted
                0190a1b2-0000-7000-8000-000000000002
                2026-11-22T01:02:03.456789Z
                a-request-of-mine-1
                CB-0101
                reception
                44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                """);
        assertThat(HexFormat.of().formatHex(entry.leaf()))
                .isEqualTo("2891b12f055b7b53dec20480a8e6f3ddcf76dcb9865d24d6e73f021d950b0f8c");
    }

    @Test
    void refusesPartsThatWouldBreakTheLine() {
        assertThatThrownBy(() -> entry("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditEntry entry(String event) {
        return new AuditEntry(event, "/services/workflow", "dossier.accepted", "0190a1b2-0000-7000-8000-000000000002",
                "2026-11-22T01:02:03.456789Z", "a-request-of-mine-1", new Actor("CB-0101", "reception"),
                AuditEntry.hashed("{}".getBytes(UTF_8)));
    }
}
