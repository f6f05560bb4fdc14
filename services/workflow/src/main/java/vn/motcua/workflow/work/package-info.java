/** The internal steps from handler to leader to clerk, and what interrupts them. */
@NullMarked
package vn.motcua.workflow.work;

import org.jspecify.annotations.NullMarked;
