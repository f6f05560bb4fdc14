/** What a filing costs, by the fee table of its procedure. */
@NullMarked
package vn.motcua.eforms.fee;

import org.jspecify.annotations.NullMarked;
