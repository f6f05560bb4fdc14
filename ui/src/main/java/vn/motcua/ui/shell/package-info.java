/** What every page has: visitor, language, words, formats, layout, errors. */
@NullMarked
package vn.motcua.ui.shell;

import org.jspecify.annotations.NullMarked;
