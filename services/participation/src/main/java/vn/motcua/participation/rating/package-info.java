/** How content applicants were with a finished dossier, asked once. */
@NullMarked
package vn.motcua.participation.rating;

import org.jspecify.annotations.NullMarked;
