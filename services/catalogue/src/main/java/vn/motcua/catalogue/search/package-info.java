/** Finding a procedure by the words people use. */
@NullMarked
package vn.motcua.catalogue.search;

import org.jspecify.annotations.NullMarked;
