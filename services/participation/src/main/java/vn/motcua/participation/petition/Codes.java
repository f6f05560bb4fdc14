package vn.motcua.participation.petition;

import java.security.SecureRandom;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes codes of petitions. They are drawn, not counted: from a published one nobody learns how many others there are. */
@ApplicationScoped
class Codes {

    /** No letter that looks like a digit. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var code = new StringBuilder("PA-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
