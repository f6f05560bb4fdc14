/** Provinces and communes. */
@NullMarked
package vn.motcua.catalogue.place;

import org.jspecify.annotations.NullMarked;
