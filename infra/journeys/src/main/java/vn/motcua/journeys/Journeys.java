package vn.motcua.journeys;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The journeys by name. */
public final class Journeys {

    /** All, in the order in which a newcomer should see them; each can be played once. */
    public static SequencedMap<String, Journey> at(URI portal) {
        var all = new LinkedHashMap<String, Journey>();
        all.put("criminal-record", new CriminalRecord(portal));
        all.put("other-ends", new OtherEnds(portal));
        all.put("birth", new BirthRegistration(portal));
        all.put("marital-status", new MaritalStatus(portal));
        all.put("counter", new AtTheCounter(portal));
        all.put("open-figures", new OpenFigures(portal, new CriminalRecord(portal)));
        all.put("studio", new Studio(portal));
        all.put("feedback", new Feedback(portal));
        all.put("consultation", new Consultation(portal));
        all.put("information", new Information(portal));
        all.put("account", new Account(portal));
        all.put("for-another", new ForAnother(portal));
        return all;
    }

    private Journeys() {}
}
