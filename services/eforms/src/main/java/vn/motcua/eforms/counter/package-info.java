/** Filing for a citizen who stands at the counter, or whose papers came by post. */
@NullMarked
package vn.motcua.eforms.counter;

import org.jspecify.annotations.NullMarked;
