/** How long dossiers really took, to stand beside what the law allows. */
@NullMarked
package vn.motcua.transparency.duration;

import org.jspecify.annotations.NullMarked;
