/** The facts that stand on the papers of a dossier. */
@NullMarked
package vn.motcua.workflow.paper;

import org.jspecify.annotations.NullMarked;
