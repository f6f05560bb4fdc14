/** The dossier: its lifecycle on one page, the one door through which it moves, and its history. */
@NullMarked
package vn.motcua.workflow.dossier;

import org.jspecify.annotations.NullMarked;
