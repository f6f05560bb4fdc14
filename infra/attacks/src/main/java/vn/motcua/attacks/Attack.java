package vn.motcua.attacks;

/** One way of attacking the portal; what must come of it stands in the code that tries it. */
public interface Attack {

    void play(Ground ground, Tally tally);
}
