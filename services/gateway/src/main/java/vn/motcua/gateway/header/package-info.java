/** What every exchange carries: an id, safe headers, a line in the log. */
@NullMarked
package vn.motcua.gateway.header;

import org.jspecify.annotations.NullMarked;
