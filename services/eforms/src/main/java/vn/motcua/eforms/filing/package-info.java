/** What was sent: frozen answers in revisions, and who may read them. */
@NullMarked
package vn.motcua.eforms.filing;

import org.jspecify.annotations.NullMarked;
