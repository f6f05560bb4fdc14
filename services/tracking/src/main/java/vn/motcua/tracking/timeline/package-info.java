/** What has happened to a dossier, and where it is now. */
@NullMarked
package vn.motcua.tracking.timeline;

import org.jspecify.annotations.NullMarked;
