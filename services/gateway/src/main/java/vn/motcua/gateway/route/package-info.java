/** Where each request goes, and the way there and back. */
@NullMarked
package vn.motcua.gateway.route;

import org.jspecify.annotations.NullMarked;
