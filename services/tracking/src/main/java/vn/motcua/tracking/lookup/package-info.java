/** Following a dossier without signing in: its code together with a check that can't be guessed. */
@NullMarked
package vn.motcua.tracking.lookup;

import org.jspecify.annotations.NullMarked;
