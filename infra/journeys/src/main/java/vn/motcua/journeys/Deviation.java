package vn.motcua.journeys;

/** The portal did something else than the journey says. */
public class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Deviation(String what) {
        super(what);
    }

    public static void unless(boolean asExpected, String what) {
        if (!asExpected) {
            throw new Deviation(what);
        }
    }
}
