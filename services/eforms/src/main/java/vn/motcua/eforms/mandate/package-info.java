/** Filing for somebody who gave a mandate. */
@NullMarked
package vn.motcua.eforms.mandate;

import org.jspecify.annotations.NullMarked;
