/** The thread between the citizen and the officers of a dossier. */
@NullMarked
package vn.motcua.workflow.message;

import org.jspecify.annotations.NullMarked;
