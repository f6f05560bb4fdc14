/** What this service knows of dossiers and agencies, and whom workflow lets read. */
@NullMarked
package vn.motcua.documents.dossier;

import org.jspecify.annotations.NullMarked;
