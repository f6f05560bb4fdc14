/** What people agreed to, purpose by purpose, and took back. */
@NullMarked
package vn.motcua.privacy.consent;

import org.jspecify.annotations.NullMarked;
