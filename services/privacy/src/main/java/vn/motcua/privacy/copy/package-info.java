/** A copy of everything that the portal keeps about a person, gathered from its owners with the person's own token. */
@NullMarked
package vn.motcua.privacy.copy;

import org.jspecify.annotations.NullMarked;
