package vn.motcua.ui.search;

import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.ui.client.InformationClient.Agency;
import vn.motcua.ui.client.InformationClient.LegalItem;

/** What the same words find besides procedures. */
record Elsewhere(List<Agency> agencies, List<LegalItem> documents) {

    static final Elsewhere NOTHING = new Elsewhere(List.of(), List.of());

    /** {@code 118/2025/NĐ-CP}, or a kind of document by name. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?iu).*(\\d+/\\d{4}|/(NĐ|ND|TT|QĐ|QD|QH|NQ)|nghị định|nghi dinh|thông tư|thong tu|luật|nghị quyết|decree|circular|\\blaw\\b).*");
    private static final Pattern AGENCY = Pattern.compile(
            "(?iu).*(ubnd|ủy ban|uỷ ban|uy ban|công an|cong an|^sở |^so |^bộ |^bo |phường|phuong|^xã |^xa |trung tâm|trung tam|committee|police|department|ministry).*");

    static boolean mayBeDocument(String typed) {
        return DOCUMENT.matcher(typed).matches();
    }

    static boolean mayBeAgency(String typed) {
        return AGENCY.matcher(typed).matches();
    }
}
