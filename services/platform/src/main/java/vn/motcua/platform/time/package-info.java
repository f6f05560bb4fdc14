/** The portal's clock and its ids. */
@NullMarked
package vn.motcua.platform.time;

import org.jspecify.annotations.NullMarked;
