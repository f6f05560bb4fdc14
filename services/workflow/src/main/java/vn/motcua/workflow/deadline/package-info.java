/**
 * The legal clock: when a dossier is due, counted as the settled readings 1–12 of the deadline rules say.
 *
 * <p>Pure Java on local time; holidays, swapped days and office hours are data.
 */
@NullMarked
package vn.motcua.workflow.deadline;

import org.jspecify.annotations.NullMarked;
