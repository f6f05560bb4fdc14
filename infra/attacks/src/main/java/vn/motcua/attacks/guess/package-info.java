/** Codes that can be tried until one fits. */
@NullMarked
package vn.motcua.attacks.guess;

import org.jspecify.annotations.NullMarked;
