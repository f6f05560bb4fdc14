package vn.motcua.faults;

import java.util.List;

/** One promise of the portal, checked from outside. */
interface Checked {

    String promise();

    /** @return what breaks the promise, empty when it is kept */
    List<String> violations(Evidence evidence);
}
