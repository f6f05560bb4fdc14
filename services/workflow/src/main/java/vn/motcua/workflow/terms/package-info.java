/** Small copies of what the catalogue publishes: the terms of procedures and the directory of agencies. */
@NullMarked
package vn.motcua.workflow.terms;

import org.jspecify.annotations.NullMarked;
