package vn.motcua.notification.template;

/** A message in words. @param link where the details are, behind the sign-in */
public record Letter(String title, String text, String link, String greeting, String ending, String see) {

    /** For mail. */
    public String body() {
        return String.join("\n\n", greeting, text, see, "--\n" + ending) + "\n";
    }

    /** For SMS: no more than it takes. */
    public String brief() {
        return text + " " + link;
    }
}
