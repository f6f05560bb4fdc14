/** Answering a supplement request: the marked fields alone can be changed, and every sending is a new revision. */
@NullMarked
package vn.motcua.eforms.supplement;

import org.jspecify.annotations.NullMarked;
