package vn.motcua.participation.petition;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** In whose name a step can be taken. */
enum Who {
    RECEPTION,
    HANDLER,
    LEADER,
    /** At a ministry those who write its documents answer for them. */
    EDITOR,
    PUBLISHER,
    PETITIONER,
    /** Timed jobs. */
    SYSTEM;

    private static final Map<String, Who> ROLES = Map.of(Roles.RECEPTION, RECEPTION, Roles.HANDLER, HANDLER, Roles.LEADER,
            LEADER, Roles.EDITOR, EDITOR, Roles.PUBLISHER, PUBLISHER);

    static Set<Who> officer(Caller caller) {
        var who = EnumSet.noneOf(Who.class);
        ROLES.forEach((role, name) -> {
            if (caller.hasRole(role)) {
                who.add(name);
            }
        });
        return who;
    }
}
