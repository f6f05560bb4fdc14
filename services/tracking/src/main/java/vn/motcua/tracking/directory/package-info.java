/** Names of procedures, their steps and agencies, as the catalogue publishes them. */
@NullMarked
package vn.motcua.tracking.directory;

import org.jspecify.annotations.NullMarked;
