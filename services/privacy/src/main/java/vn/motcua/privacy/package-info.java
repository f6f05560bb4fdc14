/**
 * Shows people what happens to their data: who opened them, what they agreed to, what they asked and by when it is answered,
 * what there is about them, and who may act for them.
 *
 * <p>Keeps the audit log of the whole portal, and so hears every change of state.
 */
@NullMarked
package vn.motcua.privacy;

import org.jspecify.annotations.NullMarked;
