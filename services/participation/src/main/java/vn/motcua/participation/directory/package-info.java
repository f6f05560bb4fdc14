/** Agencies, procedures and dossiers, as far as participation needs to know them. */
@NullMarked
package vn.motcua.participation.directory;

import org.jspecify.annotations.NullMarked;
