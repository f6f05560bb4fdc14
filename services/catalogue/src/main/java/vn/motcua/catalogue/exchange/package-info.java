/** Procedures as files that leave the portal and come back: one documented format, and all of them as open data. */
@NullMarked
package vn.motcua.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
