/** How long the data of a filing that has ended are kept: announced, extendable, then destroyed; the dossier's row stays. */
@NullMarked
package vn.motcua.workflow.retention;

import org.jspecify.annotations.NullMarked;
