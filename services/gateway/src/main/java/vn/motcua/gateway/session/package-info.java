/** Who is signed in, kept in encrypted cookies. */
@NullMarked
package vn.motcua.gateway.session;

import org.jspecify.annotations.NullMarked;
