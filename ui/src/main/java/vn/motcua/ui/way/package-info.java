/** Finding out what one needs: a few plain questions, and what changed on 1 July 2025; no sign-in. */
@NullMarked
package vn.motcua.ui.way;

import org.jspecify.annotations.NullMarked;
