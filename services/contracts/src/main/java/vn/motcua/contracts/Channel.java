package vn.motcua.contracts;

/** How a dossier came in ({@code KenhThucHien} of the national synchronisation: 1, 2, 3). */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
