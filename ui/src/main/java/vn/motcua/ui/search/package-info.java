/** Finding something by words: procedures, and with the same field a dossier, an agency or a legal document. */
@NullMarked
package vn.motcua.ui.search;

import org.jspecify.annotations.NullMarked;
