/** The record of who read whose data. */
@NullMarked
package vn.motcua.platform.access;

import org.jspecify.annotations.NullMarked;
