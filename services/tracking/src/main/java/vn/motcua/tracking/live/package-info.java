/** Tells open pages at once that something has happened. */
@NullMarked
package vn.motcua.tracking.live;

import org.jspecify.annotations.NullMarked;
