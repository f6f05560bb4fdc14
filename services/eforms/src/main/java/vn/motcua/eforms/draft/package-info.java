/** What a citizen is filling in: saved page by page, never lost, prefilled where the state knows the answer. */
@NullMarked
package vn.motcua.eforms.draft;

import org.jspecify.annotations.NullMarked;
