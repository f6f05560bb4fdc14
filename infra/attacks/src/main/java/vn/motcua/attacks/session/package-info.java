/** Sessions, tokens and what other sites can make a browser do. */
@NullMarked
package vn.motcua.attacks.session;

import org.jspecify.annotations.NullMarked;
