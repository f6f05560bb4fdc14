/** Every REST operation, asked by everybody who shouldn't. */
@NullMarked
package vn.motcua.attacks.rights;

import org.jspecify.annotations.NullMarked;
