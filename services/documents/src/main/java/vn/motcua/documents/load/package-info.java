/** How much is done at once, so that the heap suffices. */
@NullMarked
package vn.motcua.documents.load;

import org.jspecify.annotations.NullMarked;
