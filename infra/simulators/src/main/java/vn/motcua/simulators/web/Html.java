package vn.motcua.simulators.web;

/** Small pieces of HTML; whatever comes from outside passes through {@link #text}. */
public final class Html {

    private Html() {}

    public static String text(Object value) {
        var safe = new StringBuilder();
        for (var character : value.toString().toCharArray()) {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }

    /** Vietnamese first, English on a second line. */
    public static String both(String vi, String en) {
        return text(vi) + "<span class=\"en\" lang=\"en\">" + text(en) + "</span>";
    }

    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + text(name) + "\" value=\"" + text(value) + "\">";
    }

    /** A labelled line of input. */
    public static String field(String name, String label, String type, Object value) {
        return """
                <p class="field"><label for="%1$s">%2$s</label><input id="%1$s" name="%1$s" type="%3$s" value="%4$s"></p>
                """.formatted(text(name), label, type, text(value));
    }

    public static String row(String label, Object value) {
        return "<div><dt>" + label + "</dt><dd>" + text(value) + "</dd></div>\n";
    }
}
