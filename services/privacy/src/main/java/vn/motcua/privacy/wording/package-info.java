/** The words for codes, in both languages. */
@NullMarked
package vn.motcua.privacy.wording;

import org.jspecify.annotations.NullMarked;
