/** The officers' queues, by status and time left. */
@NullMarked
package vn.motcua.workflow.desk;

import org.jspecify.annotations.NullMarked;
