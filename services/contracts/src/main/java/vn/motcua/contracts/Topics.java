package vn.motcua.contracts;

import java.util.List;

/** The topics of the portal; each has one sealed type of facts, and but for data-access and changes one writer. */
public final class Topics {

    public static final String PROCEDURES = "procedures";
    public static final String AGENCIES = "agencies";
    public static final String FORMS = "forms";
    public static final String APPLICATIONS = "applications";
    public static final String DOSSIERS = "dossiers";
    public static final String PAYMENTS = "payments";
    public static final String DOCUMENTS = "documents";
    public static final String NOTIFICATIONS = "notifications";
    public static final String PETITIONS = "petitions";
    public static final String CONSULTATIONS = "consultations";
    public static final String RATINGS = "ratings";
    public static final String STATUS_SYNC = "status-sync";
    public static final String DATA_ACCESS = "data-access";
    public static final String CHANGES = "changes";
    public static final String RETENTION = "retention";

    /** Every topic, without the dead-letter topics that stand beside each as {@code <topic>.dead}. */
    public static final List<String> ALL = List.of(PROCEDURES, AGENCIES, FORMS, APPLICATIONS, DOSSIERS, PAYMENTS,
            DOCUMENTS, NOTIFICATIONS, PETITIONS, CONSULTATIONS, RATINGS, STATUS_SYNC, DATA_ACCESS, CHANGES,
            RETENTION);

    private Topics() {}
}
