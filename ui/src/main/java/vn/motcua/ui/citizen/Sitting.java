package vn.motcua.ui.citizen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.PrivacyClient.Access;

/**
 * What one reader opened of one dossier for one purpose, within an hour: a person remembers that somebody looked, and why, not
 * each click.
 *
 * @param accesses the newest first, at least one
 */
record Sitting(List<Access> accesses) {

    private static final Duration TOGETHER = Duration.ofHours(1);

    /** @param accesses the newest first; only neighbours are put together, so that nothing changes its place */
    static List<Sitting> of(List<Access> accesses) {
        var sittings = new ArrayList<Sitting>();
        var current = new ArrayList<Access>();
        for (var access : accesses) {
            if (!current.isEmpty() && !isOneSitting(current.getFirst(), access)) {
                sittings.add(new Sitting(List.copyOf(current)));
                current.clear();
            }
            current.add(access);
        }
        if (!current.isEmpty()) {
            sittings.add(new Sitting(List.copyOf(current)));
        }
        return sittings;
    }

    private static boolean isOneSitting(Access newest, Access other) {
        return newest.staffNumber().equals(other.staffNumber()) && newest.purposeName().equals(other.purposeName())
                && newest.dossier().equals(other.dossier()) && newest.code().equals(other.code())
                && Duration.between(other.at(), newest.at()).compareTo(TOGETHER) <= 0;
    }

    public Access newest() {
        return accesses.getFirst();
    }

    public List<Text> dataNames() {
        return accesses.stream().flatMap(access -> access.dataNames().stream()).distinct().toList();
    }

    /** Those that have a number in the audit log. */
    public List<Access> entries() {
        return accesses.stream().filter(access -> access.entry().isPresent()).toList();
    }
}
