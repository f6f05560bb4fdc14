/** Cells: how many there are of each kind. */
@NullMarked
package vn.motcua.transparency.count;

import org.jspecify.annotations.NullMarked;
