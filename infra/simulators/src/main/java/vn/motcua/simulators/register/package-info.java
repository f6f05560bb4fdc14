/** The national population register. */
@NullMarked
package vn.motcua.simulators.register;

import org.jspecify.annotations.NullMarked;
