/** The citizen's pages: find, apply, pay, follow, account, verify. */
@NullMarked
package vn.motcua.ui.citizen;

import org.jspecify.annotations.NullMarked;
