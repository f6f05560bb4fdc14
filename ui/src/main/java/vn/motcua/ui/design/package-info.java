/** The page of every component in every state. */
@NullMarked
package vn.motcua.ui.design;

import org.jspecify.annotations.NullMarked;
