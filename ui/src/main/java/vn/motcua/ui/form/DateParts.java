package vn.motcua.ui.form;

/** Day, month and year as three inputs; any of them may be empty or nonsense, and is shown again as it was typed. */
record DateParts(String day, String month, String year) {

    /** Reads {@code 1990-01-31}, {@code 1990-01}, {@code 1990}, and the same as typed: {@code 31/1/1990}. */
    static DateParts of(String text) {
        if (text.matches("\\d{4}(-\\d{2}){0,2}")) {
            var parts = text.split("-");
            return new DateParts(parts.length > 2 ? parts[2] : "", parts.length > 1 ? parts[1] : "", parts[0]);
        }
        var parts = text.split("/", -1);
        return switch (parts.length) {
            case 3 -> new DateParts(parts[0], parts[1], parts[2]);
            case 2 -> new DateParts("", parts[0], parts[1]);
            default -> new DateParts("", "", text);
        };
    }

    /** As eforms reads it; a missing day, or day and month, makes a partial date. */
    String written() {
        if (day.isEmpty() && month.isEmpty()) {
            return year;
        }
        return day.isEmpty() ? month + "/" + year : day + "/" + month + "/" + year;
    }
}
