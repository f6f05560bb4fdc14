/** Section (v): drafts that everybody may comment on; for citizens and for the agency. */
@NullMarked
package vn.motcua.ui.consultation;

import org.jspecify.annotations.NullMarked;
