/** The sentences that people read, in both languages. */
@NullMarked
package vn.motcua.documents.wording;

import org.jspecify.annotations.NullMarked;
