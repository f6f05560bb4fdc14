package vn.motcua.platform.vault;

import java.util.UUID;

/** The data was erased: its key is gone. */
public class Erased extends RuntimeException {

    private static final long serialVersionUID = 1;

    Erased(UUID owner) {
        super("The data of " + owner + " was erased");
    }
}
