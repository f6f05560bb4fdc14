/** The service quality index of Decision 766. */
@NullMarked
package vn.motcua.transparency.index;

import org.jspecify.annotations.NullMarked;
