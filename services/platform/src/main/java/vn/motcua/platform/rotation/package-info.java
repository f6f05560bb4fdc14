/** The change from one master key to the next. */
@NullMarked
package vn.motcua.platform.rotation;

import org.jspecify.annotations.NullMarked;
