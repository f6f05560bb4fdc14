/** The result that a procedure ends with. */
@NullMarked
package vn.motcua.documents.result;

import org.jspecify.annotations.NullMarked;
