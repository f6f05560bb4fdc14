/** Counts dossiers, what they cost and how content people were with them. */
@NullMarked
package vn.motcua.transparency.dossier;

import org.jspecify.annotations.NullMarked;
