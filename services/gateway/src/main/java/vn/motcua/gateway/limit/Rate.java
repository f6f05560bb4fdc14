package vn.motcua.gateway.limit;

/**
 * How often something may happen, written {@code 60/20}.
 *
 * @param perMinute how many in the long run
 * @param burst     how many at once after a pause
 */
public record Rate(int perMinute, int burst) {

    public static Rate of(String text) {
        var parts = text.split("/", 2);
        return new Rate(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[parts.length - 1].strip()));
    }

    double perNano() {
        return perMinute / 60e9;
    }
}
