/** Refusals as RFC 9457 problem details. */
@NullMarked
package vn.motcua.platform.problem;

import org.jspecify.annotations.NullMarked;
