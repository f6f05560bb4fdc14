/** The figures as open data: catalogue, downloads, metadata. */
@NullMarked
package vn.motcua.transparency.dataset;

import org.jspecify.annotations.NullMarked;
