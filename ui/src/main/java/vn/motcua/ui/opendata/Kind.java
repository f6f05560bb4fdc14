package vn.motcua.ui.opendata;

import java.util.Locale;

/** By what figures are cut, and its name in addresses of pages. */
enum Kind {
    MONTH("thang"),
    PROVINCE("tinh"),
    AGENCY("co-quan"),
    PROCEDURE("thu-tuc"),
    CHANNEL("kenh");

    private final String parameter;

    Kind(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** Its name in the API. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
