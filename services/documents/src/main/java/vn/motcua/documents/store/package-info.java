/** A person's own store of papers: what they brought and what agencies issued to them. */
@NullMarked
package vn.motcua.documents.store;

import org.jspecify.annotations.NullMarked;
