/** Who receives and decides, and how to reach them. */
@NullMarked
package vn.motcua.catalogue.agency;

import org.jspecify.annotations.NullMarked;
