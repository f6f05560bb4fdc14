/**
 * Shows people what happens to their data: who opened them, what they agreed to, what they asked and by when it is answered,
 * what there is about them, and who may act for them.
 *
 * <p>Hears {@link vn.motcua.contracts.AccessEvent} and {@link vn.motcua.contracts.AgencyEvent}; says nothing.
 */
@NullMarked
package vn.motcua.privacy;

import org.jspecify.annotations.NullMarked;
