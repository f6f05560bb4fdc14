/** Who opened whose data, when and why. */
@NullMarked
package vn.motcua.privacy.access;

import org.jspecify.annotations.NullMarked;
