package vn.motcua.faults;

/** Addresses without what differs from one to the next. */
final class Paths {

    private Paths() {}

    static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("/[A-Z]\\d{2}[.0-9]*-\\d{6}-\\d{4,6}",
                "/{code}");
    }
}
