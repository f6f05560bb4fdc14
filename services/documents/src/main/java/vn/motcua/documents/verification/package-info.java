/** Whether a paper is what the agency issued. */
@NullMarked
package vn.motcua.documents.verification;

import org.jspecify.annotations.NullMarked;
