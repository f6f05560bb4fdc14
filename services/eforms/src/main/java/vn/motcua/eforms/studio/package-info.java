/** Where an agency builds the next version of a form, has it checked, and a second person publishes it. */
@NullMarked
package vn.motcua.eforms.studio;

import org.jspecify.annotations.NullMarked;
