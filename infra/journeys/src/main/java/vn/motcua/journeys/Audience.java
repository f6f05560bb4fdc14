package vn.motcua.journeys;

import java.time.Duration;

/** Hears of each step of a journey. */
public interface Audience {

    /** Prints each step with the time that it took. */
    Audience PRINTER = new Audience() {

        @Override
        public void title(String what) {
            System.out.println("\n" + what + "\n");
        }

        @Override
        public void ended(int step, String what, Duration took) {
            System.out.printf("%4d.  %-74s %6d ms%n", step, what, took.toMillis());
        }

        @Override
        public void note(String what) {
            System.out.println("        " + what);
        }
    };

    void title(String what);

    /** @param step counted from 1 */
    default void begins(int step, String what) {}

    void ended(int step, String what, Duration took);

    void note(String what);
}
