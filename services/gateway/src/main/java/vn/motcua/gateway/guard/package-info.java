/** What never gets past the door. */
@NullMarked
package vn.motcua.gateway.guard;

import org.jspecify.annotations.NullMarked;
