package vn.motcua.notification.delivery;

/** How handing a message to a gateway ended. */
sealed interface Handover {

    /** Taken; a report follows under this number. */
    record Taken(String number) implements Handover {}

    /** Taken, and there is nothing more to hear of it. */
    record Done() implements Handover {}

    /** Refused for good: the same message would be refused again. */
    record Refused(String reason) implements Handover {}

    /** Not now. */
    record Later(String reason) implements Handover {}
}
