package vn.motcua.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a demo person answers to the form of the criminal record certificate; what the register fills in is left out. */
public final class Answers {

    private static final Map<String, Object> HOME = Map.of("country", "VN", "province", "01", "commune", "00004", "detail",
            "Số 1 phố Thử Nghiệm");

    /** By page, in the form's order; for somebody who pays the whole fee and is told by mail and SMS. */
    public static Map<String, Map<String, Object>> ofAPayer() {
        var pages = new LinkedHashMap<String, Map<String, Object>>();
        pages.put("agency", Map.of("capacity", "self", "unit", "G01.801"));
        pages.put("names", Map.of("hasOtherNames", false));
        pages.put("residence", Map.of("livesElsewhere", false));
        pages.put("spouse", Map.of("hasSpouse", false));
        pages.put("history", Map.of("residenceHistory", List.of(
                Map.of("from", "2003-09", "to", "2008-06", "place", "Phường Ba Đình, Hà Nội", "occupation", "Học sinh"),
                Map.of("from", "2008-07", "place", "Phường Ba Đình, Hà Nội", "occupation", "Kỹ sư",
                        "workplace", "Công ty Giả Lập"))));
        pages.put("convictions", Map.of("hasConvictions", false));
        pages.put("bans", Map.of("bansRequested", false));
        pages.put("purpose", Map.of("purpose", "job", "copies", 1));
        pages.put("exemption", Map.of("exemption", "none"));
        pages.put("contact", Map.of("phone", "0900000001", "notifyBy", List.of("MAIL", "SMS"),
                "email", "thu.nghiem@example.invalid", "language", "vi"));
        pages.put("delivery", Map.of("delivery", "ELECTRONIC"));
        return pages;
    }

    /** What the register usually fills in, by page, for when it doesn't: the same for everybody. */
    static Map<String, Map<String, Object>> instead() {
        return Map.of("applicant", Map.of("gender", "MALE"),
                "personal", Map.of("placeOfBirth", HOME, "ethnicity", "01", "nationality", "VN"),
                "residence", Map.of("permanentAddress", HOME));
    }

    private Answers() {}
}
