/** Counts comments on drafts and the replies to them. */
@NullMarked
package vn.motcua.transparency.consultation;

import org.jspecify.annotations.NullMarked;
