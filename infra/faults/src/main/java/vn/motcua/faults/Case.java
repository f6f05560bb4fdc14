package vn.motcua.faults;

import java.util.List;

/** One kind of fault, injected while journeys are played. */
interface Case {

    String name();

    /** @return what went wrong already while it was played; the promises are checked afterwards */
    List<String> play(Stage stage);
}
