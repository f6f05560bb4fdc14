package vn.motcua.attacks;

import java.util.Set;

/** Everybody who comes to the door; the dossier under attack belongs to {@link #OWNER} and lies with G01.801. */
public enum Who {
    NOBODY("", "", ""),
    OWNER("001185000002", "", "citizen"),
    OTHER("001090000001", "", "citizen"),
    LEVEL_ONE("001095000004", "", "citizen"),
    RECEPTION("tiepnhan.thu", "G01.801", "officer reception"),
    HANDLER("chuyenvien.thu", "G01.801", "officer handler"),
    LEADER("lanhdao.thu", "G01.801", "officer leader"),
    CLERK("vanthu.thu", "G01.801", "officer clerk"),
    CASHIER("thuphi.thu", "G01.801", "officer cashier"),
    RECEPTION_ELSEWHERE("tiepnhan.hcm", "G01.802", "officer reception"),
    HANDLER_ELSEWHERE("tuphap.xa", "H26.801", "officer handler"),
    LEADER_ELSEWHERE("lanhdao.hp", "H24.801", "officer leader"),
    CLERK_ELSEWHERE("vanthu.hp", "H24.801", "officer clerk"),
    EDITOR("bientap.thu", "G01", "officer editor"),
    PUBLISHER("congbo.thu", "G01", "officer publisher"),
    ADMIN("quantri.thu", "G01", "officer admin");

    private static final String OWN_AGENCY = "G01.801";

    private final String login;
    private final String agency;
    private final Set<String> roles;

    Who(String login, String agency, String roles) {
        this.login = login;
        this.agency = agency;
        this.roles = Set.of(roles.split(" "));
    }

    String login() {
        return login;
    }

    public boolean isNobody() {
        return this == NOBODY;
    }

    public boolean isCitizen() {
        return roles.contains("citizen");
    }

    /** Whether this is an officer of the agency where the dossier under attack lies. */
    public boolean isInCharge() {
        return agency.equals(OWN_AGENCY);
    }

    public boolean hasOneOf(Set<String> wanted) {
        return !isNobody() && wanted.stream().anyMatch(roles::contains);
    }
}
