package vn.motcua.faults;

import java.util.List;

import vn.motcua.journeys.Person;

/**
 * What a case leaves behind for the checks.
 *
 * @param exchanges what was asked and answered in this case
 * @param filed     the dossiers whose submission was acknowledged
 * @param citizens  their owners
 * @param officers  somebody of every office where they may lie
 * @param administrator sees the open items of reconciliation of all offices
 */
record Evidence(Portal portal, List<Exchange> exchanges, List<Filed> filed, List<Person> citizens,
        List<Person> officers, Person administrator, Topics topics) {

    /** A dossier whose code somebody was given. */
    record Filed(String id, String code) {}

    static List<Filed> filed(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(each -> each.method().equals("POST") && each.path().startsWith("/api/eforms/v1/drafts/")
                        && each.path().endsWith("/submission") && each.succeeded())
                .map(each -> new Filed(each.json().path("dossier").asText(), each.json().path("code").asText())).distinct()
                .toList();
    }
}
