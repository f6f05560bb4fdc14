/** What citizens can ask for, in versions that never change. */
@NullMarked
package vn.motcua.catalogue.procedure;

import org.jspecify.annotations.NullMarked;
