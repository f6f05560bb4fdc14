/** How a change names what its author had before them, so that nobody overwrites what they didn't see. */
@NullMarked
package vn.motcua.platform.version;

import org.jspecify.annotations.NullMarked;
