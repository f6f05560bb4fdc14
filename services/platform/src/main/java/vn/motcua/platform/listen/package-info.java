/** Hearing at once what another instance has written into the shared database. */
@NullMarked
package vn.motcua.platform.listen;

import org.jspecify.annotations.NullMarked;
