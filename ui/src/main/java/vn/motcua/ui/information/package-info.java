/** Section iii: moments of life, guides, answers, legal documents, the directory of agencies, news and notices. */
@NullMarked
package vn.motcua.ui.information;

import org.jspecify.annotations.NullMarked;
