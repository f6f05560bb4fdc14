/** Where an agency writes the next version of a procedure, has it checked, and a second person publishes it. */
@NullMarked
package vn.motcua.catalogue.studio;

import org.jspecify.annotations.NullMarked;
