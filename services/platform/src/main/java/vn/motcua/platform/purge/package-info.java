/** What a service stops remembering, and when. */
@NullMarked
package vn.motcua.platform.purge;

import org.jspecify.annotations.NullMarked;
