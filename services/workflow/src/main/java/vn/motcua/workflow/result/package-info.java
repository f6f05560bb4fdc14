/** The result: issued with the agency's seal, then delivered. */
@NullMarked
package vn.motcua.workflow.result;

import org.jspecify.annotations.NullMarked;
