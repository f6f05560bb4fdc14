/** The officer's desk: queues, dossiers, decisions. */
@NullMarked
package vn.motcua.ui.officer;

import org.jspecify.annotations.NullMarked;
