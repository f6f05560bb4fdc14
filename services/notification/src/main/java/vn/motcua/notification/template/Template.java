package vn.motcua.notification.template;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import vn.motcua.contracts.NotificationEvent.Medium;

/**
 * What can be told, and by which media beside the inbox. What a person must act on, or has waited for, goes to the phone
 * too; steps on the way stay in the inbox.
 */
public enum Template {
    SUBMITTED(true, true),
    SUBMITTED_UNPAID(true, false),
    PAYMENT_DUE(true, true),
    PAYMENT_SETTLED(true, false),
    PAYMENT_LAPSED(true, true),
    REGISTERED(false, false),
    ACCEPTED(true, true),
    SUPPLEMENT_REQUESTED(true, true),
    SUPPLEMENTED(true, false),
    SUPPLEMENTED_BEFORE_ACCEPTANCE(true, false),
    REFUSED(true, true),
    STEP(false, false),
    WITHDRAWN(true, false),
    STOPPED(true, true),
    APOLOGISED(true, true),
    DUE_RECOMPUTED(true, true),
    RESULT_READY(true, true),
    DELIVERED(true, false),
    REFUNDED(true, false),
    REFUND_DECLINED(true, false),
    PETITION_FILED(false, false),
    PETITION_REROUTED(false, false),
    PETITION_DECLINED(true, false),
    PETITION_ANSWERED(true, false),
    PETITION_PUBLISHED(false, false),
    RETENTION_ANNOUNCED(true, false),
    VERIFICATION(false, false);

    /** Version of the words that new messages take; older messages keep theirs. */
    public static final int VERSION = 1;

    private final boolean mail;
    private final boolean phone;

    Template(boolean mail, boolean phone) {
        this.mail = mail;
        this.phone = phone;
    }

    /** The phone is tried by Zalo first; SMS follows when that fails. */
    public Set<Medium> media() {
        var media = EnumSet.of(Medium.INBOX);
        if (mail) {
            media.add(Medium.MAIL);
        }
        if (phone) {
            media.add(Medium.ZALO);
        }
        return media;
    }

    /** As it is called in words, events and at Zalo, for example {@code payment-due}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Template of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
