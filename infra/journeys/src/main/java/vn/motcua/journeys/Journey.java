package vn.motcua.journeys;

/** A way through the portal, from its beginning to its end. */
public interface Journey {

    /** @throws Deviation at the first thing that isn't as it should be */
    void play();
}
