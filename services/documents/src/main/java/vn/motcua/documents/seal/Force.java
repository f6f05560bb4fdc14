package vn.motcua.documents.seal;

/** Whether a sealed paper still counts. */
public enum Force {
    VALID,
    REVOKED,
    REPLACED
}
