/** Section (iv): feedback and its answers, ratings; for citizens and for the desk. */
@NullMarked
package vn.motcua.ui.feedback;

import org.jspecify.annotations.NullMarked;
