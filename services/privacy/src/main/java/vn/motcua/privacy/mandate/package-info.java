/** Mandates: somebody lets another person act for them, or for their business, and can take it back at any time. */
@NullMarked
package vn.motcua.privacy.mandate;

import org.jspecify.annotations.NullMarked;
