/** Attacks on the running portal, over HTTP alone; each says what must come of it, and what came. */
@NullMarked
package vn.motcua.attacks;

import org.jspecify.annotations.NullMarked;
