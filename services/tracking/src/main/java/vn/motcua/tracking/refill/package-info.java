/** Fetches what the bus has lost from the dossiers' owner. */
@NullMarked
package vn.motcua.tracking.refill;

import org.jspecify.annotations.NullMarked;
