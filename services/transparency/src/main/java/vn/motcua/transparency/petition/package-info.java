/** Counts petitions and their answers. */
@NullMarked
package vn.motcua.transparency.petition;

import org.jspecify.annotations.NullMarked;
