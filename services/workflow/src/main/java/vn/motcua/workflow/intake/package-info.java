/** What comes in from the citizen's side: applications, supplements and payments. */
@NullMarked
package vn.motcua.workflow.intake;

import org.jspecify.annotations.NullMarked;
