package vn.motcua.contracts;

/** How the applicant wants the result: on the portal, at the counter, or by post. */
public enum Delivery {
    ELECTRONIC,
    COUNTER,
    POST
}
