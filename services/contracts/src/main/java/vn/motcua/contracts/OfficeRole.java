package vn.motcua.contracts;

/** What an officer may be asked to do with a dossier; named as the roles in the token, in upper case. */
public enum OfficeRole {
    /** Cán bộ một cửa. */
    RECEPTION,
    /** Chuyên viên. */
    HANDLER,
    /** Lãnh đạo. */
    LEADER,
    /** Văn thư. */
    CLERK,
    /** Thu phí. */
    CASHIER
}
