/** Withholds small counts so that nothing that is shown gives them away. */
@NullMarked
package vn.motcua.transparency.protection;

import org.jspecify.annotations.NullMarked;
