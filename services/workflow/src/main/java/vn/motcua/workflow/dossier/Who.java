package vn.motcua.workflow.dossier;

import vn.motcua.contracts.OfficeRole;

/** In whose name a step can be taken. */
public enum Who {
    RECEPTION,
    HANDLER,
    LEADER,
    CLERK,
    APPLICANT,
    /** Timed jobs, and what payment reports. */
    SYSTEM;

    public static Who of(OfficeRole role) {
        return switch (role) {
            case RECEPTION -> RECEPTION;
            case HANDLER -> HANDLER;
            case LEADER -> LEADER;
            case CLERK -> CLERK;
            case CASHIER -> throw new IllegalArgumentException("A cashier takes no step of a dossier");
        };
    }
}
