/** One id through all logs of a request and what follows from it. */
@NullMarked
package vn.motcua.platform.correlation;

import org.jspecify.annotations.NullMarked;
