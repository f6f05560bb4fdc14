/** Where agencies write, check and publish their procedures and forms. */
@NullMarked
package vn.motcua.ui.studio;

import org.jspecify.annotations.NullMarked;
