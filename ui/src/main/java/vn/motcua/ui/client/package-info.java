/** The services as the pages see them: one interface each, with the few fields that a page shows. */
@NullMarked
package vn.motcua.ui.client;

import org.jspecify.annotations.NullMarked;
