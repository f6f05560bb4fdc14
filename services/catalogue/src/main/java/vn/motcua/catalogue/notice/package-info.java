/** News and notices: written by an editor, published by somebody else, shown on the pages they concern while they hold. */
@NullMarked
package vn.motcua.catalogue.notice;

import org.jspecify.annotations.NullMarked;
