/** From a template to an A4 page as PDF. */
@NullMarked
package vn.motcua.documents.print;

import org.jspecify.annotations.NullMarked;
