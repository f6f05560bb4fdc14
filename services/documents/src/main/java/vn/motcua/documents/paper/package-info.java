/** The official papers of a dossier (Circular 01/2018/TT-VPCP), rendered when first opened. */
@NullMarked
package vn.motcua.documents.paper;

import org.jspecify.annotations.NullMarked;
