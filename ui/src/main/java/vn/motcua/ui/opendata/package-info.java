/** Section vi: figures, charts, the quality index and open datasets, for everybody. */
@NullMarked
package vn.motcua.ui.opendata;

import org.jspecify.annotations.NullMarked;
