/** The copies of what the catalogue tells: under which terms one files, and who receives. */
@NullMarked
package vn.motcua.eforms.terms;

import org.jspecify.annotations.NullMarked;
