/** What a portal must refuse to start with, and what it writes into its logs. */
@NullMarked
package vn.motcua.attacks.start;

import org.jspecify.annotations.NullMarked;
