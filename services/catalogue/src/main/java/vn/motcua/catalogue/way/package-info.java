/** Which procedures somebody needs: a few plain questions for each life event, as data files, and what follows from the answers. */
@NullMarked
package vn.motcua.catalogue.way;

import org.jspecify.annotations.NullMarked;
