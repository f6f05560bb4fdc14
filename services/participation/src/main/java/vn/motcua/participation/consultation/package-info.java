/** Drafts that everybody may comment on, section by section, and what became of each comment. */
@NullMarked
package vn.motcua.participation.consultation;

import org.jspecify.annotations.NullMarked;
