/** Personal data at rest, under a key of its own. */
@NullMarked
package vn.motcua.platform.vault;

import org.jspecify.annotations.NullMarked;
