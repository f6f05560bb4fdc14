package vn.motcua.contracts;

/** A text for people, in both languages of the portal. */
public record Text(String vi, String en) {

    /** @param language a BCP 47 tag; everything but English reads Vietnamese */
    public String in(String language) {
        return language.startsWith("en") ? en : vi;
    }
}
