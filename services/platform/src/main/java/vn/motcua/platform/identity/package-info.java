/** Who is calling, by their own token. */
@NullMarked
package vn.motcua.platform.identity;

import org.jspecify.annotations.NullMarked;
