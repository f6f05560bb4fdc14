/** What the state knows already, so that nobody states it again (Decree 45/2020). */
@NullMarked
package vn.motcua.eforms.prefill;

import org.jspecify.annotations.NullMarked;
