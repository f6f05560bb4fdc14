package vn.motcua.attacks.rights;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.attacks.Who;

/**
 * Who may call one operation.
 *
 * @param operation method and path, as in {@code docs/api}
 * @param roles     who has the right to call it at all: everybody, signed-in, or names of roles
 * @param things    what stands in the path or the query, by the parameter's name
 * @param reach     who of them reaches the victim's things; others must not even learn that these exist
 * @param also      what those may hear besides success
 */
record Right(String operation, Set<String> roles, Map<String, String> things, Set<String> reach,
        Set<String> also) {

    private static final Set<String> EVERYBODY = Set.of("everybody");
    private static final Set<String> SIGNED_IN = Set.of("signed-in");

    /** One line of {@code rights.csv}. */
    static Right of(String line) {
        var parts = line.split(";", -1);
        return new Right(parts[0].strip(), words(parts[1]),
                Arrays.stream(parts[2].strip().split(" ")).filter(pair -> pair.contains("="))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])),
                words(parts[3]), words(parts[4]));
    }

    boolean isOpen() {
        return roles.equals(EVERYBODY);
    }

    boolean admits(Who who) {
        return isOpen() || (roles.equals(SIGNED_IN) ? !who.isNobody() : who.hasOneOf(roles));
    }

    boolean reaches(Who who) {
        return reach.isEmpty() || reach.contains("owner") && who == Who.OWNER
                || reach.contains("in-charge") && who.isInCharge()
                || reach.contains("desk") && who.isInCharge() && who != Who.CASHIER;
    }

    /** Whether another case tries it, because this one would be in its way. */
    boolean isElsewhere() {
        return reach.contains("elsewhere");
    }

    boolean isRead() {
        return operation.startsWith("GET ");
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
