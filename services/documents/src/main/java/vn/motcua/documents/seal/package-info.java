/** Agencies' certificates, the sealing of papers and the register of what was sealed. */
@NullMarked
package vn.motcua.documents.seal;

import org.jspecify.annotations.NullMarked;
