/** The figures as everybody may see them, and as they are. */
@NullMarked
package vn.motcua.transparency.figure;

import org.jspecify.annotations.NullMarked;
