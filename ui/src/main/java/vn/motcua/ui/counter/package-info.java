/** The counter: filing for a citizen who stands there, and taking cash. */
@NullMarked
package vn.motcua.ui.counter;

import org.jspecify.annotations.NullMarked;
