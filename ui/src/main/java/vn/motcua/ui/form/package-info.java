/** Draws any page of any e-form from its definition, and reads what was typed into it. */
@NullMarked
package vn.motcua.ui.form;

import org.jspecify.annotations.NullMarked;
